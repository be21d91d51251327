import type { PersonSummary } from '@waymark/domain/people/person.ts';
import { z } from 'zod';
import { today } from '#platform/use-case/context.ts';
import { query } from '#platform/use-case/query.ts';
import { findSummary } from '../repository/person.ts';
import { seenPerson } from './get-person.ts';

/** One person as colleagues see them, by the handle in addresses. */
export const getPersonByHandle = query({
  name: 'people.get_person_by_handle',
  input: z.object({ handle: z.string() }),
  run: async (ctx, { handle }): Promise<PersonSummary> => await seenPerson(ctx, await findSummary(ctx.db, { handle }, today(ctx))),
});
