import type { PersonSummary } from '@waymark/domain/people/person.ts';
import { z } from 'zod';
import { today } from '#platform/use-case/context.ts';
import { query } from '#platform/use-case/query.ts';
import { canSeeDirectory } from '../policy.ts';
import { findSummary } from '../repository/person.ts';
import { getPerson } from './get-person.ts';

/** Whom a person reports to today; null at the top, and while a manager is missing. */
export const getManager = query({
  name: 'people.get_manager',
  input: z.object({ personId: z.string() }),
  run: async (ctx, { personId }): Promise<PersonSummary | null> => {
    ctx.authorize(canSeeDirectory(ctx.actor));
    const { managerId } = await getPerson(ctx, { personId });
    return managerId === null ? null : ((await findSummary(ctx.db, { id: managerId }, today(ctx))) ?? null);
  },
});
