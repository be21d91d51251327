import type { PeopleImportUndone } from '@waymark/domain/people/people-import.ts';
import type { KnownSpell } from '@waymark/domain/people/person-row.ts';
import { personValues } from '@waymark/domain/people/person-values.ts';
import { sparePeople } from '@waymark/domain/people/spare-people.ts';
import { listImportChanges } from '#platform/import/journal.ts';
import { planUndo, type RowValues, type UndoStep } from '#platform/import/plan-undo.ts';
import type { Context } from '#platform/use-case/context.ts';
import { type KnownRecord, listHolders, listInUse, listKnownPeople, listOthersReportingTo, listTeamNames } from '../repository/known.ts';

type Kept = PeopleImportUndone['kept'][number];
type Restore = Extract<UndoStep, { kind: 'restore_field' }>;

export interface PeopleUndo {
  /** People as they are now whose fields go back to what they were, by field. */
  readonly restore: readonly { readonly person: KnownRecord; readonly values: ReadonlyMap<string, unknown> }[];
  readonly removePeople: readonly string[];
  readonly removeTeams: readonly string[];
  readonly kept: readonly Kept[];
}

/** What taking back an import of people would do, and what stays: changed, used or taken by somebody since. */
export async function planPeopleUndo(ctx: Context, runId: string): Promise<PeopleUndo> {
  const people = new Map<string, KnownRecord>();
  let teams = new Map<string, string>();
  const plan = await planUndo(await listImportChanges(ctx.db, runId), async (table, ids) => {
    if (table === 'team') {
      teams = await listTeamNames(ctx.db, ids);
      return new Map([...teams].map(([id, name]): [string, RowValues] => [id, { name }]));
    }
    for (const person of await listKnownPeople(ctx.db, ids)) people.set(person.id, person);
    return new Map([...people].map(([id, person]): [string, RowValues] => [id, personValues(person)]));
  });
  const restores = plan.steps.filter((step) => step.kind === 'restore_field');
  const removing = plan.steps.flatMap((step) => (step.kind === 'delete_row' && step.table === 'person' ? [step.id] : []));
  const taken = await takenSince(ctx, restores);
  const restore = restoresOf(
    restores.filter((step) => !taken.includes(step)),
    people,
  );
  const used = await usedSince(ctx, { removing, people, restore });
  const keep = (id: string, field: string | null, reason: Kept['reason']): Kept => {
    return { kind: 'person', id, name: people.get(id)?.displayName ?? '', field, reason };
  };
  return {
    restore,
    removePeople: removing.filter((id) => !used.has(id)),
    removeTeams: plan.steps.flatMap((step) => (step.kind === 'delete_row' && step.table === 'team' ? [step.id] : [])),
    kept: [
      ...plan.kept.map(({ table, id, field, reason }): Kept => {
        const since = reason === 'gone_since' ? reason : 'edited_since';
        return table === 'team' ? { kind: 'team', id, name: teams.get(id) ?? '', field, reason: since } : keep(id, field, since);
      }),
      ...taken.map(({ id, field }) => keep(id, field, 'taken_since')),
      ...[...used].map((id) => keep(id, null, 'in_use')),
    ],
  };
}

function restoresOf(steps: readonly Restore[], people: ReadonlyMap<string, KnownRecord>): PeopleUndo['restore'] {
  const byPerson = Map.groupBy(steps, (step) => step.id);
  return [...byPerson].flatMap(([id, own]) => {
    const person = people.get(id);
    return person === undefined ? [] : [{ person, values: new Map(own.map(({ field, value }) => [field, value])) }];
  });
}

/** Keys and addresses that somebody else has by now. */
async function takenSince(ctx: Context, restores: readonly Restore[]): Promise<Restore[]> {
  const own = (field: string) => restores.filter((step) => step.field === field && typeof step.value === 'string');
  const wished = {
    keys: own('key').map(({ value }) => String(value)),
    emails: own('email').map(({ value }) => String(value).toLowerCase()),
  };
  const holders = await listHolders(ctx.db, wished);
  const wishedValue = ({ field, value }: Restore): string => (field === 'email' ? String(value).toLowerCase() : String(value));
  return [...own('key'), ...own('email')].filter((step) => holders.some(({ id, value }) => id !== step.id && value === wishedValue(step)));
}

interface Removing {
  readonly removing: readonly string[];
  readonly people: ReadonlyMap<string, KnownRecord>;
  readonly restore: PeopleUndo['restore'];
}

/** Those to be removed who have an account, assessments or plans by now, or to whom somebody who stays reports. */
async function usedSince(ctx: Context, { removing, people, restore }: Removing): Promise<ReadonlySet<string>> {
  const inUse = new Set(await listInUse(ctx.db, removing));
  const going = removing.filter((id) => !inUse.has(id));
  const others = await listKnownPeople(ctx.db, await listOthersReportingTo(ctx.db, going));
  const restored = new Map(restore.map(({ person, values }) => [person.id, values.get('reportingLines')]));
  const managersOf = (lines: readonly Pick<KnownSpell, 'value'>[]): string[] => lines.map((line) => line.value);
  const staying = others.map(({ id, reportingLines }) => ({ id, managerIds: managersOf(spellsIn(restored.get(id)) ?? reportingLines) }));
  const spared = sparePeople(
    going.map((id) => ({ id, managerIds: managersOf(people.get(id)?.reportingLines ?? []) })),
    staying,
  );
  return new Set([...inUse, ...spared]);
}

/** Dated facts as the journal has them; undefined for anything else. */
export function spellsIn(value: unknown): { value: string; from: string; to: string | null }[] | undefined {
  if (!Array.isArray(value)) return undefined;
  return value.flatMap((one: unknown) => {
    if (typeof one !== 'object' || one === null || !('value' in one) || !('from' in one) || !('to' in one)) return [];
    return [{ value: String(one.value), from: String(one.from), to: one.to === null ? null : String(one.to) }];
  });
}
