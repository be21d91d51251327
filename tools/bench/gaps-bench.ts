import { holdProficiencies } from '@waymark/domain/assessments/hold-proficiencies.ts';
import { computeGaps } from '@waymark/domain/pathways/compute-gaps.ts';
import { judgeReadiness } from '@waymark/domain/pathways/judge-readiness.ts';
import { pino } from 'pino';
import { listAgreedStatements } from '../../server/src/modules/assessments/repository/statements.ts';
import { listLiveContent } from '../../server/src/modules/job-architecture/queries/list-live-content.ts';
import { findPeople } from '../../server/src/modules/people/queries/find-people.ts';
import { fixedClock } from '../../server/src/platform/clock.ts';
import { readConfig } from '../../server/src/platform/config.ts';
import { type OpenDatabase, openDatabase } from '../../server/src/platform/database/open-database.ts';
import { databaseFiles } from '../../server/src/platform/files/database-files.ts';
import type { Caller } from '../../server/src/platform/use-case/context.ts';
import type { Bench } from './figure.ts';
import { compareTimes, formatMs } from './measure.ts';
import { recordStatements, type Statement } from './recorded-statements.ts';

const day = '2026-11-22'; // the sample company's present

/** The gaps and the readiness of everybody against the profile of their job. */
export const gapsBench: Bench = {
  name: 'gaps',
  title: 'Gaps of everybody',
  how: `Everybody of the large sample company against the profile of their job: load people, profiles and agreed levels, compute each
person's gaps and judge their readiness; who has a job without a profile gets one first, so that all are judged. The yardstick sends the same statements and only reads the rows.`,
  run: async (setting) => {
    const database = await openDatabase(readConfig({ WAYMARK_DATA_DIR: await setting.sampleFolder() }));
    try {
      const recorder = recordStatements(database.pool); // before the first connection, or it would go unseen
      await fillProfiles(database);
      recorder.clear();
      const { people } = await judgeEverybody(database);
      const statements = [...recorder.statements];
      if (statements.length === 0) throw new Error('no statement was recorded: the yardstick would measure nothing');
      const rounds = setting.quick ? 1 : 7;
      const [ours, yardstick] = await compareTimes(
        rounds,
        () => judgeEverybody(database),
        () => readOnly(database, statements),
      );
      const figure = { ours: formatMs(ours), yardstick: formatMs(yardstick), ratio: ours / yardstick };
      return [{ what: `gaps and readiness of ${people.toLocaleString('en-GB')} people`, ...figure }];
    } finally {
      await database.close();
    }
  },
};

async function fillProfiles({ pool }: OpenDatabase): Promise<void> {
  await pool.query(`update job_assignment set job_profile_id = one.id
    from (select job_profile_id as id from job_assignment where job_profile_id is not null limit 1) one where job_profile_id is null`);
}

async function judgeEverybody({ db }: OpenDatabase): Promise<{ people: number; ready: number }> {
  const caller: Caller = {
    actor: { kind: 'operator' },
    db,
    now: fixedClock(new Date(`${day}T09:40:00Z`)),
    timeZone: 'Europe/London',
    queue: { put: async () => {} },
    files: databaseFiles({ key: Buffer.alloc(32), maxBytes: 0 }),
    log: pino({ level: 'error' }),
  };
  const personIds = (await db.selectFrom('person').select('id').where('left_on', 'is', null).execute()).map(({ id }) => id);
  const people = await findPeople(caller, { personIds });
  const profiles = new Map((await listLiveContent(caller, {})).flatMap((content) => content.profiles.map((one) => [one.id, one] as const)));
  const statements = Map.groupBy(await listAgreedStatements(db, personIds), ({ personId }) => personId);
  let judged = 0;
  let ready = 0;
  for (const { id, jobProfileId } of people) {
    const profile = jobProfileId === null ? undefined : profiles.get(jobProfileId);
    if (profile === undefined) continue;
    const { band } = judgeReadiness(computeGaps(profile.expectations, holdProficiencies(statements.get(id) ?? [], day)));
    judged += 1;
    if (band === 'ready_now') ready += 1;
  }
  if (ready === 0) throw new Error('nobody meets their role: something else was measured');
  return { people: judged, ready };
}

async function readOnly({ pool }: OpenDatabase, statements: readonly Statement[]): Promise<void> {
  const client = await pool.connect();
  try {
    for (const { text, values } of statements) await client.query(text, [...values]);
  } finally {
    client.release();
  }
}
