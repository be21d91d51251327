import type { PeoplePlan } from '@waymark/domain/people/people-plan.ts';
import type { KnownPerson } from '@waymark/domain/people/person-row.ts';
import { personValues } from '@waymark/domain/people/person-values.ts';
import type { ImportChange } from '#platform/import/journal.ts';
import type { Context } from '#platform/use-case/context.ts';
import { type KnownRecord, listKnownPeople } from '../repository/known.ts';
import type { AppliedPlan } from './apply-people-plan.ts';

interface Done {
  readonly plan: PeoplePlan;
  readonly known: readonly KnownRecord[];
  readonly applied: AppliedPlan;
}

/** What an import changed: new teams and people as a whole, others field by field. Reads the people again as they are now. */
export async function journalPeoplePlan(ctx: Context, { plan, known, applied }: Done): Promise<ImportChange[]> {
  const before = new Map(known.map((person) => [person.id, person]));
  const touched = [...new Set([...plan.update.map((person) => person.id), ...applied.leftAlone])];
  const made = plan.create.map(({ ref }) => applied.personIds.get(ref) ?? '');
  const now = await listKnownPeople(ctx.db, [...touched, ...made]);
  const teams = plan.teams.map(
    ({ key, path }): ImportChange => ({
      table: 'team',
      rowId: applied.teamIds.get(key) ?? '',
      kind: 'insert',
      field: '',
      before: null,
      after: { name: path.at(-1) ?? '' },
    }),
  );
  return [...teams, ...now.flatMap((person) => changesOf(before.get(person.id), person))];
}

function changesOf(before: KnownPerson | undefined, now: KnownPerson): ImportChange[] {
  const after = personValues(now);
  const place = { table: 'person', rowId: now.id };
  if (before === undefined) return [{ ...place, kind: 'insert', field: '', before: null, after }];
  return Object.entries(personValues(before)).flatMap(([field, value]): ImportChange[] =>
    JSON.stringify(value) === JSON.stringify(after[field]) ? [] : [{ ...place, kind: 'update', field, before: value, after: after[field] }],
  );
}
