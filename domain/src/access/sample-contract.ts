import { z } from 'zod';
import { route } from '../shared/contract-kit.ts';
import { PageQuery, pageOf } from '../shared/page.ts';

/** How far building the sample company is. */
export const SampleState = z.object({
  /** `none`: nobody asked for it; `ready`: it is here. */
  state: z.enum(['none', 'building', 'failed', 'ready']),
  /** What is being done: frameworks, people, actions, assessments, plans. */
  step: z.string(),
  done: z.int(),
  total: z.int(),
  /** Why it could not be built: `public_host`, `not_empty`, `broken`, or null. */
  failure: z.string().nullable(),
});
export type SampleState = z.infer<typeof SampleState>;

/** Asking for the sample company; from elsewhere than the machine itself with the code that was printed there. */
export const SampleWish = z.strictObject({ code: z.string().max(40).optional() });

const anybody = ['anonymous', 'everyone'] as const;

/** The sample company: building it, looking through somebody's eyes, its mail, and starting over. */
export const sampleContract = {
  askForSample: route({
    method: 'POST',
    path: '/sample',
    body: SampleWish,
    response: SampleState,
    status: 202,
    summary: 'Asks for the sample company, while nobody has set up anything; asking again after a failure tries again.',
    permission: 'access.set_up',
    rights: anybody,
    refusals: ['already_set_up', 'first_run_code_wrong'],
  }),
  getSampleProgress: route({
    method: 'GET',
    path: '/sample/progress',
    response: SampleState,
    summary: 'Says how far building the sample company is.',
    permission: 'access.set_up',
    rights: anybody,
  }),
  endSample: route({
    method: 'DELETE',
    path: '/sample',
    summary: 'Removes the sample company with everything in it, so that an organisation can be set up; on the machine itself only.',
    ownTransaction: true,
    permission: 'access.use_sample',
    rights: anybody,
    refusals: ['only_on_this_machine'],
  }),
  listSamplePeople: route({
    method: 'GET',
    path: '/sample/people',
    response: z.object({ items: z.array(z.object({ personId: z.string(), name: z.string(), jobTitle: z.string(), note: z.string() })) }),
    summary: 'Lists the people of the sample company through whose eyes one may look.',
    permission: 'access.use_sample',
    rights: anybody,
  }),
  signInAsSamplePerson: route({
    method: 'POST',
    path: '/sample/session',
    body: z.strictObject({ personId: z.guid() }),
    response: z.object({ accountId: z.string() }),
    summary: 'Signs in as somebody of the sample company, without a password.',
    ownTransaction: true,
    permission: 'access.use_sample',
    rights: anybody,
  }),
  listOutbox: route({
    method: 'GET',
    path: '/sample/outbox',
    query: PageQuery,
    response: pageOf(z.object({ id: z.string(), at: z.string(), recipient: z.string(), subject: z.string(), text: z.string() })),
    summary: 'Lists the mail that the sample company would have sent.',
    permission: 'access.use_sample',
    rights: anybody,
  }),
} as const;
