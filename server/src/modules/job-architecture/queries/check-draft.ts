import { checkFramework, isPublishable } from '@waymark/domain/job-architecture/check-framework.ts';
import { checkedFromContent } from '@waymark/domain/job-architecture/checked-framework.ts';
import type { FrameworkFinding } from '@waymark/domain/job-architecture/framework-finding.ts';
import { z } from 'zod';
import { query } from '#platform/use-case/query.ts';
import { noDraft } from '../commands/publish-version.ts';
import { canEditFrameworks } from '../policy.ts';
import { findFramework, listVersions } from '../repository/frameworks.ts';
import { readContent } from './get-framework-content.ts';

/** What a check of the draft finds: what blocks publishing first, then what warns, then what teaches. */
export const checkDraft = query({
  name: 'job_architecture.check_draft',
  input: z.object({ framework: z.string() }),
  run: async (ctx, input): Promise<{ items: FrameworkFinding[]; publishable: boolean; revision: number }> => {
    const framework = await findFramework(ctx.db, input.framework);
    ctx.authorize(canEditFrameworks(ctx.actor, framework !== undefined));
    const [draft] = framework ? await listVersions(ctx.db, { frameworkId: framework.id, states: ['draft'] }) : [];
    if (!draft) throw noDraft(input.framework);
    const findings = checkFramework(checkedFromContent(await readContent(ctx, draft)));
    return { items: [...findings], publishable: isPublishable(findings), revision: draft.version.revision };
  },
});
