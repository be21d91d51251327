import { type PersonRecordRow, PersonState, RecordProblem } from '@waymark/domain/people/person-record.ts';
import { latinText } from '@waymark/domain/shared/latin-text.ts';
import { cutPage, type Page, PageQuery, readCursor } from '@waymark/domain/shared/page.ts';
import { z } from 'zod';
import { today } from '#platform/use-case/context.ts';
import { query } from '#platform/use-case/query.ts';
import { canListRecords, keepsEverybody } from '../policy.ts';
import { listRecordRows, NameKey } from '../repository/search.ts';
import { scopeTeams } from './scope-teams.ts';

/** The records of those in the actor's scope, also of people who have left or are to come, with what is missing in them. */
export const listPersonRecords = query({
  name: 'people.list_person_records',
  input: PageQuery.extend({ q: z.string().max(200).optional(), state: PersonState.optional(), problem: RecordProblem.optional() }),
  run: async (ctx, { q, state, problem, limit, cursor }): Promise<Page<PersonRecordRow>> => {
    ctx.authorize(canListRecords(ctx.actor));
    const after = readCursor(cursor, NameKey);
    const words = latinText(q ?? '')
      .split(' ')
      .filter((word) => word !== '');
    const rows = await listRecordRows(ctx.db, {
      day: today(ctx),
      words,
      limit: limit + 1,
      teamIds: keepsEverybody(ctx.actor) ? undefined : scopeTeams(ctx.actor),
      state,
      problem,
      after,
    });
    return cutPage(rows, limit, (row) => [row.searchName, row.id]);
  },
});
