import { Refusal } from '@waymark/domain/shared/refusal.ts';
import { uuidv7 } from '@waymark/domain/shared/uuid.ts';
import { z } from 'zod';
import { accountOf } from '#platform/use-case/actor.ts';
import { command } from '#platform/use-case/command.ts';
import { canEditFrameworks } from '../policy.ts';
import { findFrameworkForUpdate, insertDraft, listVersions } from '../repository/frameworks.ts';
import { readBody, writeBody } from '../repository/version-body.ts';

/** Opens a draft that says what the live version says; there is one draft at a time. */
export const startDraft = command({
  name: 'job_architecture.start_draft',
  input: z.object({ framework: z.string() }),
  audit: (_input, output: { versionId: string }) => ({ kind: 'framework_version', id: output.versionId, fields: ['content'] }),
  run: async (ctx, input): Promise<{ versionId: string }> => {
    const framework = await findFrameworkForUpdate(ctx.db, input.framework);
    ctx.authorize(canEditFrameworks(ctx.actor, framework !== undefined));
    const states = ['draft', 'in_review', 'scheduled', 'published'] as const;
    const versions = framework ? await listVersions(ctx.db, { frameworkId: framework.id, states }) : [];
    const live = versions.find(({ version }) => version.state === 'published');
    if (versions.some(({ version }) => version.state !== 'published')) {
      throw new Refusal('conflict', 'draft_exists', { message: 'There is a draft already. Go on with it, or discard it first.' });
    }
    if (!live) {
      throw new Refusal('conflict', 'nothing_live', { message: 'There is no live version to start from. Bring a file or a template.' });
    }
    const id = uuidv7(ctx.now().getTime());
    await insertDraft(ctx.db, { id, frameworkId: live.framework.id, by: accountOf(ctx.actor), at: ctx.now() });
    await writeBody(ctx.db, id, await readBody(ctx.db, live.version.id));
    return { versionId: id };
  },
});
