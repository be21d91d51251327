import { AddPerson } from '@waymark/domain/people/contract.ts';
import { freeName, handleStem } from '@waymark/domain/people/free-name.ts';
import { PersonFields, type PersonRecord } from '@waymark/domain/people/person-record.ts';
import { Refusal } from '@waymark/domain/shared/refusal.ts';
import { uuidv7 } from '@waymark/domain/shared/uuid.ts';
import { command } from '#platform/use-case/command.ts';
import { type Context, today } from '#platform/use-case/context.ts';
import { personAdded } from '../events.ts';
import { canKeepTeam, keepsEverybody } from '../policy.ts';
import { getPersonRecord } from '../queries/get-person-record.ts';
import { scopeTeams } from '../queries/scope-teams.ts';
import { insertPerson, listHandlesLike, lockStructure } from '../repository/person-record.ts';
import { applySpellChanges } from '../repository/spell.ts';
import { findTeam, isWithin } from '../repository/team.ts';
import { assignJob } from './assign-job.ts';
import { changeManager } from './change-manager.ts';
import { teamUnknown } from './move-to-team.ts';
import { checkFields } from './update-person.ts';

/** Adds a person to the organisation, with manager, team and job where they are told. */
export const addPerson = command({
  name: 'people.add_person',
  input: AddPerson,
  run: async (ctx, input): Promise<PersonRecord> => {
    await authorize(ctx, input.teamId);
    const fields = PersonFields.parse({ ...emptyFields, ...input });
    const id = uuidv7(ctx.now().getTime());
    await checkFields(ctx, id, fields);
    await lockStructure(ctx.db);
    const stem = handleStem(fields.displayName);
    const handle = freeName(stem, new Set(await listHandlesLike(ctx.db, stem)));
    await insertPerson(ctx.db, { id, handle, fields, now: ctx.now() });
    await place(ctx, id, input);
    await ctx.announce(personAdded, { personId: id });
    return await getPersonRecord(ctx, { personId: id });
  },
  audit: (input, person) => ({ kind: 'person', id: person.id, fields: Object.keys(input) }),
});

const emptyFields: Omit<PersonFields, 'displayName'> = {
  givenName: '',
  familyName: '',
  email: null,
  employeeKey: null,
  location: '',
  employmentShare: 1,
  joinedOn: null,
  onLeaveSince: null,
};

async function authorize(ctx: Context, teamId: string | undefined): Promise<void> {
  const isPartial = canKeepTeam(ctx.actor, true) === 'allowed' && !keepsEverybody(ctx.actor);
  if (isPartial && teamId === undefined) {
    throw new Refusal('unmet_condition', 'team_needed', { message: 'Say which of your teams the person joins.' });
  }
  ctx.authorize(canKeepTeam(ctx.actor, teamId !== undefined && (await isWithin(ctx.db, teamId, scopeTeams(ctx.actor)))));
}

async function place(ctx: Context, personId: string, input: AddPerson): Promise<void> {
  const { teamId, managerId, jobProfileId, jobTitle } = input;
  const from = input.from ?? input.joinedOn ?? today(ctx);
  if (teamId !== undefined) await join(ctx, { personId, teamId, from });
  if (managerId !== undefined) await changeManager(ctx, { personId, managerId, from });
  if (jobProfileId !== undefined || jobTitle !== undefined) await assignJob(ctx, { personId, jobProfileId, jobTitle, from });
}

/** The first team: until somebody has one, a people partner of it could not open their record. */
async function join(ctx: Context, { personId, teamId, from }: { personId: string; teamId: string; from: string }): Promise<void> {
  if ((await findTeam(ctx.db, { id: teamId }, today(ctx))) === undefined) throw teamUnknown();
  const changes = { create: [{ value: teamId, from, to: null }], update: [], remove: [] };
  await applySpellChanges(ctx.db, { personId, fact: 'team', changes, source: 'hand', now: ctx.now() });
}
