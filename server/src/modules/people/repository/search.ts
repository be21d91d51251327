import type { PersonSummary } from '@waymark/domain/people/person.ts';
import type { PersonRecordRow, PersonState, RecordProblem } from '@waymark/domain/people/person-record.ts';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Db } from '#platform/database/tables.generated.ts';
import { selectReports, selectSummaries } from './person.ts';
import { isLookedAfter } from './relation.ts';

// one pair of swapped letters in a name of six leaves 0.57
const LIKE_ENOUGH = 0.45;

/** What lists of people by name start after: the name as it is searched, and the id. */
export const NameKey = z.tuple([z.string(), z.guid()]);
type NameKey = z.output<typeof NameKey>;

const isAfter = (key: NameKey | undefined) =>
  key === undefined ? sql<boolean>`true` : sql<boolean>`(person.search_name, person.id) > (${key[0]}, ${key[1]}::uuid)`;

interface DirectoryQuestion {
  readonly day: string;
  /** Small letters without accents. */
  readonly words: readonly string[];
  readonly teamId?: string;
  readonly after?: NameKey | undefined;
  readonly limit: number;
}

type Found = PersonSummary & { readonly searchName: string };

/** Those who are here and whose name holds every word, by name. */
export async function listDirectory(db: Db, question: DirectoryQuestion): Promise<Found[]> {
  const { words, after, limit } = question;
  return await selectHere(db, question)
    .$if(words.length > 0, (rows) => rows.where((where) => where.and(words.map((word) => holdsWord(word)))))
    .where(isAfter(after))
    .orderBy('person.search_name')
    .orderBy('person.id')
    .limit(limit)
    .execute();
}

/** Those who are here and whose name is most like the words; nobody where the database cannot tell likeness. */
export async function listLikeNames(db: Db, question: DirectoryQuestion): Promise<Found[]> {
  const extension = await sql`select from pg_extension where extname = 'pg_trgm'`.execute(db);
  const threes = question.words.flatMap((word) => [...word].slice(2).map((_letter, at) => word.slice(at, at + 3)));
  if (extension.rows.length === 0 || threes.length === 0) return [];
  const text = question.words.join(' ');
  return await selectHere(db, question)
    .where((where) => where.or(threes.map((three) => holdsWord(three)))) // lets the index find who may be meant
    .where(sql<boolean>`word_similarity(${text}, person.search_name) >= ${LIKE_ENOUGH}`)
    .orderBy(sql`word_similarity(${text}, person.search_name) desc`)
    .orderBy('person.search_name')
    .orderBy('person.id')
    .limit(question.limit)
    .execute();
}

const holdsWord = (word: string) => sql<boolean>`person.search_name like ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`;

function selectHere(db: Db, { day, teamId }: DirectoryQuestion) {
  return selectSummaries(db, day)
    .select('person.search_name as searchName')
    .where((where) => where.or([where('person.left_on', 'is', null), where('person.left_on', '>=', day)]))
    .$if(teamId !== undefined, (rows) => rows.where(sql<string>`team.id::text`, '=', teamId ?? ''));
}

interface RecordsQuestion extends Omit<DirectoryQuestion, 'after' | 'teamId'> {
  /** Only people in these teams and those below; undefined: everybody. */
  readonly teamIds: readonly string[] | undefined;
  readonly state: PersonState | undefined;
  readonly problem: RecordProblem | undefined;
  readonly after: NameKey | undefined;
}

type FoundRecord = PersonRecordRow & { readonly searchName: string };

/** Lines of the table of records, by name. */
export async function listRecordRows(db: Db, question: RecordsQuestion): Promise<FoundRecord[]> {
  const { day, words, teamIds, state, problem, after, limit } = question;
  const stateOf = sql<PersonState>`case when person.left_on < ${day} then 'left' when person.joined_on > ${day} then 'to_come'
    when person.on_leave_since <= ${day} then 'on_leave' else 'here' end`;
  const problemsOf = sql<RecordProblem[]>`case when person.left_on < ${day} then '{}' else array_remove(array[
    case when line.id is null then 'no_manager' end, case when team.id is null then 'no_team' end,
    case when job.id is null then 'no_job' when job.job_profile_id is null then 'no_profile' end], null) end`;
  const rows = await selectSummaries(db, day)
    .select(['person.employee_key as employeeKey', 'person.source', 'person.search_name as searchName'])
    .select([stateOf.as('state'), problemsOf.as('problems')])
    .$if(words.length > 0, (found) => found.where((where) => where.and(words.map((word) => keyOrWord(word)))))
    .$if(teamIds !== undefined, (found) => found.where(isLookedAfter(sql`person.id`, { teamIds: teamIds ?? [], day })))
    .$if(state !== undefined, (found) => found.where(sql<boolean>`${stateOf} = ${state}`))
    .$if(problem !== undefined, (found) => found.where(sql<boolean>`${problem} = any (${problemsOf})`))
    .where(isAfter(after))
    .orderBy('person.search_name')
    .orderBy('person.id')
    .limit(limit)
    .execute();
  return rows;
}

const keyOrWord = (word: string) => sql<boolean>`(${holdsWord(word)} or lower(person.employee_key) = ${word})`;

interface ReportsQuestion {
  readonly managerId: string;
  readonly day: string;
  readonly after?: NameKey | undefined;
  readonly limit: number;
}

/** Those who report to somebody on a day, by name. */
export async function listReportRows(db: Db, { managerId, day, after, limit }: ReportsQuestion): Promise<Found[]> {
  return await selectReports(db, managerId, day).select('person.search_name as searchName').where(isAfter(after)).limit(limit).execute();
}
