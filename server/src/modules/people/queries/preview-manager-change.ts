import type { ManagerChange } from '@waymark/domain/people/reporting-line.ts';
import { setFrom } from '@waymark/domain/people/set-from.ts';
import { CalendarDate } from '@waymark/domain/shared/calendar-date.ts';
import { z } from 'zod';
import { type Context, today } from '#platform/use-case/context.ts';
import { query } from '#platform/use-case/query.ts';
import { listSummaries } from '../repository/person.ts';
import { countBelow, findCircle } from '../repository/reporting-line.ts';
import { listSpells } from '../repository/spell.ts';
import { mustManage } from './must-manage.ts';
import { mustBeHere, openRecord } from './open-record.ts';

/** What a change of manager would do: from whom to whom, who moves along, what planned changes it replaces, or which circle it closes. */
export const previewManagerChange = query({
  name: 'people.preview_manager_change',
  input: z.object({ personId: z.string(), managerId: z.uuid().nullable(), from: CalendarDate.optional() }),
  run: async (ctx, { personId, managerId, from = today(ctx) }): Promise<ManagerChange> => {
    const row = await openRecord(ctx, personId);
    mustBeHere(row, ctx, from);
    const limit = await mustManage(ctx, managerId, from);
    const known = await listSpells(ctx.db, row.id, 'manager');
    const before = known.find((line) => line.from <= from && (line.to === null || line.to > from))?.value ?? null;
    const circle = managerId === null ? [] : await findCircle(ctx.db, { personId: row.id, managerId, from, to: null });
    const people = await namesOf(ctx, [before, managerId, ...circle]);
    const named = (id: string | null) => (id === null ? null : { id, displayName: people.get(id) ?? '' });
    return {
      from,
      before: named(before),
      after: named(managerId),
      peopleBelow: await countBelow(ctx.db, row.id, from),
      replaces: known.filter((line) => line.from > from).map((line) => line.from),
      circle: circle.map((id) => people.get(id) ?? ''),
      unchanged: setFrom(known, { value: managerId, from, to: null, ...limit }) === undefined,
    };
  },
});

async function namesOf(ctx: Context, ids: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
  const found = await listSummaries(
    ctx.db,
    ids.filter((id) => id !== null),
    today(ctx),
  );
  return new Map(found.map((person) => [person.id, person.displayName]));
}
