import { z } from 'zod';
import { CalendarDate } from '../shared/calendar-date.ts';
import { route } from '../shared/contract-kit.ts';
import { PageQuery, pageOf } from '../shared/page.ts';
import { importsContract } from './imports-contract.ts';
import { JobAssignment } from './job-assignment.ts';
import { PersonSummary } from './person.ts';
import { PersonPage } from './person-page.ts';
import { PersonFields, PersonRecord, PersonRecordRow, PersonState, RecordProblem } from './person-record.ts';
import { ManagerChange } from './reporting-line.ts';
import { setupContract } from './setup-contract.ts';
import { Team, TeamPage } from './team.ts';

const PersonParams = z.object({ personId: z.string() });
const TeamParams = z.object({ teamId: z.string() });
const Search = z.string().trim().max(200).optional();
const TeamName = z.string().trim().min(1, 'Give the team a name.').max(200);

/** A new person: only a name is needed; manager, team and job may come at once. */
export const AddPerson = PersonFields.partial()
  .required({ displayName: true })
  .extend({
    managerId: z.uuid().optional(),
    teamId: z.uuid().optional(),
    jobProfileId: z.uuid().optional(),
    jobTitle: z.string().trim().min(1).max(200).optional(),
    /** From when manager, team and job hold; the first day, else today. */
    from: CalendarDate.optional(),
  });
export type AddPerson = z.infer<typeof AddPerson>;

const SetManager = z.object({ managerId: z.uuid().nullable(), from: CalendarDate.optional() });
const SetTeam = z.object({ teamId: z.uuid().nullable(), from: CalendarDate.optional() });

/** A job by its profile, by a title, or both; without `isPrimary: false` it takes the place of the present main job. */
export const AssignJob = z.object({
  jobProfileId: z.uuid().nullable().optional(),
  jobTitle: z.string().trim().min(1).max(200).optional(),
  from: CalendarDate.optional(),
  to: CalendarDate.nullable().optional(),
  isPrimary: z.boolean().optional(),
});
export type AssignJob = z.infer<typeof AssignJob>;

const keepers = ['people_partner', 'admin'] as const;

const directory = {
  listPeople: route({
    method: 'GET',
    path: '/people',
    query: PageQuery.extend({ q: Search, teamId: z.uuid().optional() }),
    response: pageOf(PersonSummary),
    summary: 'Find colleagues by name, also misspelt, or list those of a team',
    permission: 'people.read',
    rights: ['everyone'],
  }),
  getPerson: route({
    method: 'GET',
    path: '/people/{personId}',
    params: PersonParams,
    response: PersonPage,
    summary: 'One person by id, handle or "me": name, job, team, manager',
    permission: 'people.read',
    rights: ['everyone'],
  }),
  listReports: route({
    method: 'GET',
    path: '/people/{personId}/reports',
    params: PersonParams,
    query: PageQuery,
    response: pageOf(PersonSummary),
    summary: 'Those who report to a person, alphabetically',
    permission: 'people.read',
    rights: ['everyone'],
  }),
  countByProfile: route({
    method: 'GET',
    path: '/people-by-profile',
    response: z.object({ items: z.array(z.object({ jobProfileId: z.string(), people: z.number().int() })) }),
    exploring: true,
    summary: 'How many people hold each role today; roles without people are absent',
    permission: 'people.read',
    rights: ['everyone'],
  }),
  listJobs: route({
    method: 'GET',
    path: '/people/{personId}/jobs',
    params: PersonParams,
    query: PageQuery,
    response: pageOf(JobAssignment),
    summary: 'The jobs of a person, past, present and to come, the latest first',
    permission: 'people.history',
    rights: ['self', 'manager', 'line_above', 'people_partner'],
  }),
  setWillingToTalk: route({
    method: 'PUT',
    path: '/people/{personId}/willing-to-talk',
    params: PersonParams,
    body: z.object({ willingToTalk: z.boolean() }),
    response: z.object({ willingToTalk: z.boolean() }),
    summary: 'Say whether colleagues may ask me about a move I made',
    permission: 'people.own',
    rights: ['self'],
  }),
};

const records = {
  listRecords: route({
    method: 'GET',
    path: '/person-records',
    query: PageQuery.extend({ q: Search, state: PersonState.optional(), problem: RecordProblem.optional() }),
    response: pageOf(PersonRecordRow),
    summary: 'The records of those in scope, also of people who have left, with what is missing',
    permission: 'people.records',
    rights: keepers,
  }),
  getRecord: route({
    method: 'GET',
    path: '/people/{personId}/record',
    params: PersonParams,
    response: PersonRecord,
    versioned: true,
    summary: 'Everything held about the employment of a person, with jobs, teams and managers over time',
    permission: 'people.records',
    rights: ['self', ...keepers],
  }),
  addPerson: route({
    method: 'POST',
    path: '/people',
    body: AddPerson,
    response: PersonRecord,
    status: 201,
    summary: 'Add a person, with manager, team and job where known',
    permission: 'people.change',
    rights: keepers,
    refusals: [
      'employee_key_taken',
      'email_taken',
      'team_needed',
      'dates_out_of_order',
      'team_unknown',
      'manager_unknown',
      'job_profile_unknown',
    ],
  }),
  updatePerson: route({
    method: 'PATCH',
    path: '/people/{personId}/record',
    params: PersonParams,
    body: PersonFields.partial(),
    response: PersonRecord,
    versioned: true,
    summary: 'Change fields of a record',
    permission: 'people.change',
    rights: keepers,
    refusals: ['stale_revision', 'employee_key_taken', 'email_taken', 'dates_out_of_order'],
  }),
  endEmployment: route({
    method: 'PUT',
    path: '/people/{personId}/last-day',
    params: PersonParams,
    body: z.object({ lastDay: CalendarDate.nullable() }),
    response: PersonRecord,
    summary: 'Set the last day, move it, or (null) take it back while it has not passed: what ended with it goes on',
    permission: 'people.change',
    rights: keepers,
    refusals: ['dates_out_of_order', 'has_left'],
  }),
  rehirePerson: route({
    method: 'POST',
    path: '/people/{personId}/return',
    params: PersonParams,
    body: z.object({ joinedOn: CalendarDate }),
    response: PersonRecord,
    summary: 'Take back somebody who has left: the history stays, the new time starts on a day',
    permission: 'people.change',
    rights: keepers,
    refusals: ['has_not_left', 'dates_out_of_order'],
  }),
};

const places = {
  previewManagerChange: route({
    method: 'POST',
    path: '/people/{personId}/manager-preview',
    params: PersonParams,
    body: SetManager,
    response: ManagerChange,
    summary: 'What a change of manager would do, without doing it',
    permission: 'people.change',
    rights: keepers,
    refusals: ['manager_unknown', 'has_left'],
  }),
  changeManager: route({
    method: 'PUT',
    path: '/people/{personId}/manager',
    params: PersonParams,
    body: SetManager,
    response: PersonRecord,
    summary: 'Set whom a person reports to from a day on; null: nobody',
    permission: 'people.change',
    rights: keepers,
    refusals: ['manager_unknown', 'reports_in_circle', 'has_left', 'nothing_changed'],
  }),
  moveToTeam: route({
    method: 'PUT',
    path: '/people/{personId}/team',
    params: PersonParams,
    body: SetTeam,
    response: PersonRecord,
    summary: 'Set the team of a person from a day on; null: none',
    permission: 'people.change',
    rights: keepers,
    refusals: ['team_unknown', 'has_left', 'nothing_changed'],
  }),
  assignJob: route({
    method: 'POST',
    path: '/people/{personId}/jobs',
    params: PersonParams,
    body: AssignJob,
    response: PersonRecord,
    status: 201,
    summary: 'Give a person a job from a day on, by profile, title or both',
    permission: 'people.change',
    rights: keepers,
    refusals: ['job_profile_unknown', 'title_needed', 'dates_out_of_order', 'has_left', 'nothing_changed'],
  }),
  listTeams: route({
    method: 'GET',
    path: '/teams',
    query: PageQuery.extend({ q: Search }),
    response: pageOf(Team),
    summary: 'The team tree, every team after the one above it',
    permission: 'people.read',
    rights: ['everyone'],
  }),
  getTeam: route({
    method: 'GET',
    path: '/teams/{teamId}',
    params: TeamParams,
    response: TeamPage,
    summary: 'One team by id or slug, with the teams below',
    permission: 'people.read',
    rights: ['everyone'],
  }),
  defineTeam: route({
    method: 'POST',
    path: '/teams',
    body: z.object({ name: TeamName, parentId: z.uuid().nullable().optional() }),
    response: TeamPage,
    status: 201,
    summary: 'Add a team at the top or below another',
    permission: 'people.teams',
    rights: keepers,
    refusals: ['team_unknown', 'team_name_taken'],
  }),
  renameTeam: route({
    method: 'PATCH',
    path: '/teams/{teamId}',
    params: TeamParams,
    body: z.object({ name: TeamName }),
    response: TeamPage,
    summary: 'Rename a team; its address stays',
    permission: 'people.teams',
    rights: keepers,
    refusals: ['team_name_taken'],
  }),
  archiveTeam: route({
    method: 'POST',
    path: '/teams/{teamId}/archive',
    params: TeamParams,
    summary: 'Put away a team that is empty; its past stays',
    permission: 'people.teams',
    rights: keepers,
    refusals: ['team_not_empty'],
  }),
};

/** What the API promises about people, teams and jobs. */
export const peopleContract = { ...directory, ...records, ...places, ...importsContract, ...setupContract };
