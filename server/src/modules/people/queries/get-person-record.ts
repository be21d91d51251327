import type { PersonRecord } from '@waymark/domain/people/person-record.ts';
import { noRelation } from '@waymark/domain/people/relation.ts';
import { z } from 'zod';
import { query } from '#platform/use-case/query.ts';
import { canKeepRecord, canSeeRecord } from '../policy.ts';
import { listAssignments } from '../repository/job-assignment.ts';
import { fieldsOf, findPersonRow, listMemberships, listReportingLines } from '../repository/person-record.ts';
import { getRelation } from './get-relation.ts';
import { namedPerson } from './named-person.ts';

/** Everything held about somebody's employment: for themselves and for those who keep records. */
export const getPersonRecord = query({
  name: 'people.get_person_record',
  input: z.object({ personId: z.string() }),
  looksAt: (_input, output: PersonRecord) => output.id,
  run: async (ctx, { personId }): Promise<PersonRecord> => {
    const id = namedPerson(ctx.actor, personId);
    const row = id === null ? undefined : await findPersonRow(ctx.db, id);
    const standing = { exists: row !== undefined, relation: row ? await getRelation(ctx, { personId: row.id }) : noRelation };
    ctx.authorize(canSeeRecord(ctx.actor, standing));
    if (row === undefined) throw new Error('a policy never allows an absent person');
    return {
      ...fieldsOf(row),
      employeeKey: row.employee_key,
      id: row.id,
      handle: row.handle,
      leftOn: row.left_on,
      willingToTalk: row.willing_to_talk,
      source: row.source,
      revision: row.revision,
      jobs: await listAssignments(ctx.db, row.id),
      teams: await listMemberships(ctx.db, row.id),
      managers: await listReportingLines(ctx.db, row.id),
      can: { change: canKeepRecord(ctx.actor, standing) === 'allowed' },
    };
  },
});
