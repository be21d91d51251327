import { z } from 'zod';
import { defineEvent } from '#platform/events/event.ts';

const Person = z.object({ personId: z.string() });

export const personAdded = defineEvent('people.person_added', Person);
/** A last day was set, moved, or taken back. */
export const personLeft = defineEvent('people.last_day_set', Person);
export const managerChanged = defineEvent('people.manager_changed', Person.extend({ managerId: z.string().nullable() }));
export const jobAssigned = defineEvent('people.job_assigned', Person.extend({ jobProfileId: z.string().nullable() }));
export const peopleBrought = defineEvent('people.people_brought', z.object({ runId: z.string().nullable(), people: z.number().int() }));
export const titlesMatched = defineEvent('people.titles_matched', z.object({ people: z.number().int() }));
export const importUndone = defineEvent('people.import_undone', z.object({ runId: z.string() }));
export const samplePeopleRemoved = defineEvent('people.sample_people_removed', z.object({ people: z.number().int() }));
