import { isHere } from '@waymark/domain/people/person.ts';
import type { PersonPage } from '@waymark/domain/people/person-page.ts';
import { z } from 'zod';
import { getAccountOfPerson } from '#modules/access/queries/get-account-of-person.ts';
import { type Context, today } from '#platform/use-case/context.ts';
import { query } from '#platform/use-case/query.ts';
import { canKeepRecord, canSeeDirectory, canSeeHistory, canSeeRecord } from '../policy.ts';
import { countReports } from '../repository/person.ts';
import { getCurrentAssignment } from './get-current-assignment.ts';
import { getPerson } from './get-person.ts';
import { getPersonByHandle } from './get-person-by-handle.ts';
import { getRelation } from './get-relation.ts';
import { namedPerson } from './named-person.ts';

/** A person by id, handle or `me`, with how the actor stands to them and what the actor may do. */
export const getPersonPage = query({
  name: 'people.get_person_page',
  input: z.object({ person: z.string() }),
  run: async (ctx, { person }): Promise<PersonPage> => {
    ctx.authorize(canSeeDirectory(ctx.actor));
    const id = namedPerson(ctx.actor, person);
    const found = id === null ? await getPersonByHandle(ctx, { handle: person }) : await getPerson(ctx, { personId: id });
    const relation = await getRelation(ctx, { personId: found.id });
    const standing = { exists: true, relation };
    const seeHistory = canSeeHistory(ctx.actor, relation) === 'allowed';
    const changeRecord = canKeepRecord(ctx.actor, standing) === 'allowed';
    const job = seeHistory ? await getCurrentAssignment(ctx, { personId: found.id }) : null;
    return {
      ...found,
      relation,
      jobSince: job?.since ?? null,
      reports: await countReports(ctx.db, found.id, today(ctx)),
      accountOff: changeRecord && isHere(found, today(ctx)) ? await accountOff(ctx, found.id) : null,
      can: {
        seeHistory,
        seeRecord: canSeeRecord(ctx.actor, standing) === 'allowed',
        changeRecord,
      },
    };
  },
});

async function accountOff(ctx: Context, personId: string): Promise<PersonPage['accountOff']> {
  const account = await getAccountOfPerson(ctx, { personId });
  if (account === null || account.disabledAt === null || account.disabledBecause !== 'left') return null;
  return { accountId: account.id, since: account.disabledAt.toISOString() };
}
