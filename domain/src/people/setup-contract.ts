import { z } from 'zod';
import { route } from '../shared/contract-kit.ts';
import { PageQuery, pageOf } from '../shared/page.ts';
import { PersonSummary } from './person.ts';

/** The steps of setting up, in their order. */
export const SetupStep = z.enum(['you', 'organisation', 'framework', 'people', 'titles', 'publish']);
export type SetupStep = z.infer<typeof SetupStep>;

/** How far setting up is, read from what is there: nothing is ticked by hand. */
export const SetupChecklist = z.object({
  done: z.array(SetupStep),
  frameworks: z.int(),
  profiles: z.int(),
  /** Without the person who asks. */
  people: z.int(),
  samplePeople: z.int(),
  /** People whose job is tied to a role. */
  matched: z.int(),
  can: z.object({ bringSamplePeople: z.boolean() }),
});
export type SetupChecklist = z.infer<typeof SetupChecklist>;

const keepers = ['people_partner', 'admin'] as const;

/** Setting up: how far it is, and people to try things with. */
export const setupContract = {
  getSetupChecklist: route({
    method: 'GET',
    path: '/setup-checklist',
    response: SetupChecklist,
    summary: 'How far setting up the organisation is',
    permission: 'people.records',
    rights: keepers,
  }),
  bringSamplePeople: route({
    method: 'POST',
    path: '/sample-people',
    response: z.object({ people: z.int(), teams: z.int() }),
    status: 201,
    summary: 'Add about 40 made-up people over the titles of the live roles, to be removed again with one call',
    permission: 'people.import',
    rights: keepers,
    refusals: ['sample_people_here', 'no_live_role'],
  }),
  listAudience: route({
    method: 'GET',
    path: '/frameworks/{framework}/audience',
    params: z.object({ framework: z.string().min(1).max(120) }),
    query: PageQuery,
    response: pageOf(PersonSummary).extend({ forEveryone: z.boolean(), people: z.int() }),
    summary: 'List the people who see the live version of a framework, where it is not for everyone',
    permission: 'job_architecture.publish',
    rights: ['framework_owner', 'people_partner'],
  }),
  removeSamplePeople: route({
    method: 'DELETE',
    path: '/sample-people',
    response: z.object({ people: z.int() }),
    summary: 'Remove the made-up people with everything of theirs; frameworks and other people stay',
    permission: 'people.import',
    rights: keepers,
  }),
};
