import type { PersonRecord } from '@waymark/domain/people/person-record.ts';
import { setFrom } from '@waymark/domain/people/set-from.ts';
import { CalendarDate } from '@waymark/domain/shared/calendar-date.ts';
import { Refusal } from '@waymark/domain/shared/refusal.ts';
import { z } from 'zod';
import { command } from '#platform/use-case/command.ts';
import { today } from '#platform/use-case/context.ts';
import { canKeepTeam } from '../policy.ts';
import { getPersonRecord } from '../queries/get-person-record.ts';
import { mustBeHere, openRecord } from '../queries/open-record.ts';
import { scopeTeams } from '../queries/scope-teams.ts';
import { lockStructure } from '../repository/person-record.ts';
import { applySpellChanges, listSpells } from '../repository/spell.ts';
import { findTeam, isWithin } from '../repository/team.ts';
import { nothingChanged } from './change-manager.ts';

/** Sets the team of a person from a day on (today unless told); null: none. A people partner moves people within their own teams. */
export const moveToTeam = command({
  name: 'people.move_to_team',
  input: z.object({ personId: z.string(), teamId: z.uuid().nullable(), from: CalendarDate.optional() }),
  run: async (ctx, { personId, teamId, from = today(ctx) }): Promise<PersonRecord> => {
    await lockStructure(ctx.db);
    const row = await openRecord(ctx, personId);
    const team = teamId === null ? null : await findTeam(ctx.db, { id: teamId }, today(ctx));
    if (team === undefined) throw teamUnknown();
    ctx.authorize(canKeepTeam(ctx.actor, team !== null && (await isWithin(ctx.db, team.id, scopeTeams(ctx.actor)))));
    mustBeHere(row, ctx, from);
    const changes = setFrom(await listSpells(ctx.db, row.id, 'team'), { value: teamId, from, to: null });
    if (changes === undefined) throw nothingChanged();
    await applySpellChanges(ctx.db, { personId: row.id, fact: 'team', changes, source: 'hand', now: ctx.now() });
    return await getPersonRecord(ctx, { personId: row.id });
  },
  audit: (_input, person) => ({ kind: 'person', id: person.id, fields: ['team'] }),
});

/** The refusal for a team that does not exist or is put away. */
export function teamUnknown(pointer = '/teamId'): Refusal {
  const message = 'There is no team with this id. Choose one from the list of teams.';
  return new Refusal('invalid', 'team_unknown', { message, faults: [{ pointer, code: 'team_unknown', message }] });
}
