import { JobLevelInput } from '@waymark/domain/job-architecture/edit-settings.ts';
import type { JobLevel } from '@waymark/domain/job-architecture/framework-content.ts';
import { Refusal } from '@waymark/domain/shared/refusal.ts';
import { uuidv7 } from '@waymark/domain/shared/uuid.ts';
import { z } from 'zod';
import { command } from '#platform/use-case/command.ts';
import { canEditFrameworks } from '../policy.ts';
import { lockFrameworks } from '../repository/frameworks.ts';
import { listLevels, listUsedLevels, saveLevels } from '../repository/job-levels.ts';

/** Sets the organisation's levels, from the first to the last; a level that a version uses cannot be left out. */
export const setJobLevels = command({
  name: 'job_architecture.set_job_levels',
  input: z.object({ levels: z.array(JobLevelInput).min(1).max(30) }),
  audit: () => ({ kind: 'job_level', id: null, fields: ['levels'] }),
  run: async (ctx, input): Promise<{ items: JobLevel[]; can: { edit: boolean } }> => {
    ctx.authorize(canEditFrameworks(ctx.actor));
    await lockFrameworks(ctx.db);
    const known = new Set((await listLevels(ctx.db)).map(({ id }) => id));
    refuseFaults(input.levels, known);
    const kept = new Set(input.levels.map(({ id }) => id));
    const [inUse] = (await listUsedLevels(ctx.db)).filter(({ id }) => !kept.has(id));
    if (inUse) {
      throw new Refusal('unmet_condition', 'level_in_use', {
        message: `The level ${inUse.name} is used by ${inUse.profiles} roles. Give those roles another level first.`,
        data: { levelId: inUse.id, profiles: inUse.profiles },
      });
    }
    const at = ctx.now().getTime();
    await saveLevels(
      ctx.db,
      input.levels.map(({ id, ...level }, index) => ({ id: id ?? uuidv7(at), order: index + 1, ...level })),
    );
    return { items: await listLevels(ctx.db), can: { edit: true } };
  },
});

function refuseFaults(levels: readonly z.infer<typeof JobLevelInput>[], known: ReadonlySet<string>): void {
  const faults = levels.flatMap(({ id, code }, index) => {
    const pointer = `/levels/${index}`;
    const before = levels.slice(0, index);
    const unknown = id !== undefined && !known.has(id);
    const twice = before.some((other) => other.code === code || (id !== undefined && other.id === id));
    return [
      ...(unknown
        ? [{ pointer: `${pointer}/id`, code: 'level_unknown', message: 'There is no such level; leave the id out for a new one.' }]
        : []),
      ...(twice
        ? [{ pointer: `${pointer}/code`, code: 'told_twice', message: 'This level is in the list already; give it another code.' }]
        : []),
    ];
  });
  if (faults.length > 0) throw new Refusal('invalid', 'levels_faulty', { message: 'Some of these levels cannot be kept so.', faults });
}
