import { Refusal } from '@waymark/domain/shared/refusal.ts';
import { z } from 'zod';
import { command } from '#platform/use-case/command.ts';
import type { Context } from '#platform/use-case/context.ts';
import { canEditFrameworks } from '../policy.ts';
import { findFrameworkForUpdate, listVersions, widenTo } from '../repository/frameworks.ts';

/** Shows the live version to more people, or to everyone. Nobody loses it this way. */
export const widenAudience = command({
  name: 'job_architecture.widen_audience',
  input: z.object({
    framework: z.string(),
    /** Null: everyone; else these people besides those who have it. */
    personIds: z.array(z.uuid()).min(1).max(500).nullable(),
  }),
  audit: (_input, output: { versionId: string }) => ({ kind: 'framework_version', id: output.versionId, fields: ['audience'] }),
  run: async (ctx, input) => {
    const framework = await findFrameworkForUpdate(ctx.db, input.framework);
    ctx.authorize(canEditFrameworks(ctx.actor, framework !== undefined));
    const [live] = framework ? await listVersions(ctx.db, { frameworkId: framework.id, states: ['published'] }) : [];
    if (!live) {
      throw new Refusal('conflict', 'nothing_live', { message: 'Nothing of this framework is published yet. Publish the draft first.' });
    }
    const { id, audiencePersonIds } = live.version;
    if (audiencePersonIds === null || input.personIds?.every((personId) => audiencePersonIds.includes(personId))) {
      ctx.unchanged();
      return { versionId: id };
    }
    await showTo(ctx, id, { personIds: input.personIds, pointer: '/personIds' });
    return { versionId: id };
  },
});

/** Shows a version to these people besides those who see it, or to everyone (null); refuses a person that there is not. */
export async function showTo(
  ctx: Context,
  versionId: string,
  { personIds, pointer }: { personIds: readonly string[] | null; pointer: string },
): Promise<void> {
  const unknown = await widenTo(ctx.db, versionId, { personIds, at: ctx.now() });
  if (unknown === undefined) return;
  const message = 'There is no such person. Choose from the list of people.';
  const index = personIds?.findIndex((personId) => personId.toLowerCase() === unknown) ?? 0;
  const faults = [{ pointer: `${pointer}/${index}`, code: 'person_unknown', message }];
  throw new Refusal('invalid', 'person_unknown', { message, faults });
}
