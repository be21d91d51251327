import { z } from 'zod';
import { command } from '#platform/use-case/command.ts';
import { refuseStale } from '#platform/use-case/refuse-stale.ts';
import { canEditFrameworks } from '../policy.ts';
import { deleteVersion, findFrameworkForUpdate, listVersions } from '../repository/frameworks.ts';
import { noDraft } from './publish-version.ts';

/** Throws the draft away; the live version and the library stay as they are. */
export const discardDraft = command({
  name: 'job_architecture.discard_draft',
  input: z.object({ framework: z.string(), ifRevision: z.number().int().optional() }),
  audit: (_input, output: { versionId: string }) => ({ kind: 'framework_version', id: output.versionId, fields: ['content'] }),
  run: async (ctx, input): Promise<{ versionId: string }> => {
    const framework = await findFrameworkForUpdate(ctx.db, input.framework);
    ctx.authorize(canEditFrameworks(ctx.actor, framework !== undefined));
    const [draft] = framework ? await listVersions(ctx.db, { frameworkId: framework.id, states: ['draft'] }) : [];
    if (!draft) throw noDraft(input.framework);
    refuseStale(draft.version.revision, input.ifRevision);
    await deleteVersion(ctx.db, draft.version.id);
    return { versionId: draft.version.id };
  },
});
