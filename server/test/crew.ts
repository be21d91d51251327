import type { FrameworkContent } from '@waymark/domain/job-architecture/framework-content.ts';
import type pg from 'pg';
import { bringAgreedRatings } from '#modules/assessments/commands/bring-agreed-ratings.ts';
import { bringFramework } from '#modules/job-architecture/commands/bring-framework.ts';
import { publishVersion } from '#modules/job-architecture/commands/publish-version.ts';
import { listLiveContent } from '#modules/job-architecture/queries/list-live-content.ts';
import { connect } from '#platform/database/connect.ts';
import type { Db } from '#platform/database/tables.generated.ts';
import { asOperator } from './actors.ts';
import { aPerson } from './builders/person.ts';
import { readTemplate } from './read-template.ts';
import { createTestApp, type TestApp } from './test-app.ts';
import { createDatabase, withRollbackOn } from './test-database.ts';

/** A small crew on the engineering template: an engineer with levels, a manager, a manager above, a stranger. */
export interface Crew {
  readonly app: TestApp;
  readonly content: FrameworkContent;
  readonly engineer: string;
  readonly manager: string;
  readonly above: string;
  readonly stranger: string;
  /** The id of a profile of the template by its slug. */
  readonly profile: (slug: string) => string;
  /** The id of a competency of the template by its slug. */
  readonly competency: (slug: string) => string;
}

const levels: Readonly<Record<string, number>> = {
  'strategic-thinking': 2,
  collaboration: 2,
  'technical-skills': 3,
  delivery: 3,
  'ai-and-tools': 4,
  'coaching-others': 3,
};

type CrewFacts = Omit<Crew, 'app'>;

let prepared: Promise<{ pool: pg.Pool; facts: CrewFacts }> | undefined; // one database for each worker, shared by its test files
const present = new WeakMap<Db, CrewFacts>();

/** As `withRollback`, on a database where the crew is already there: `aCrew` finds it instead of building it, which takes long. */
export async function withCrew<Result>(run: (db: Db) => Promise<Result>): Promise<Result> {
  prepared ??= prepare();
  const { pool, facts } = await prepared;
  return await withRollbackOn(pool, (db) => {
    present.set(db, facts);
    return run(db);
  });
}

async function prepare(): Promise<{ pool: pg.Pool; facts: CrewFacts }> {
  const { db, pool } = connect(await createDatabase());
  return { pool, facts: await buildCrew(createTestApp(db), db) };
}

/** The crew of the test's database, built where it is not there: the engineer has levels agreed on 12 September 2026. */
export async function aCrew(db: Db): Promise<Crew> {
  const app = createTestApp(db);
  return { app, ...(present.get(db) ?? (await buildCrew(app, db))) };
}

async function buildCrew(app: TestApp, db: Db): Promise<CrewFacts> {
  const operator = app.caller(asOperator);
  await bringFramework(operator, { document: readTemplate('engineering') });
  await publishVersion(operator, { framework: 'engineering' });
  const [content] = await listLiveContent(operator, {});
  if (content === undefined) throw new Error('engineering is not live');
  const idOf = (kind: 'profiles' | 'competencies', slug: string): string => {
    const found = content[kind].find((one) => one.slug === slug);
    if (found === undefined) throw new Error(`the template has no ${slug}`);
    return found.id;
  };
  const profile = (slug: string) => idOf('profiles', slug);
  const competency = (slug: string) => idOf('competencies', slug);
  const above = await aPerson(db, { name: 'Helena Example', title: 'Director', profileId: profile('director-of-engineering') });
  const manager = await aPerson(db, {
    name: 'Tomas Example',
    managerId: above,
    profileId: profile('engineering-manager'),
    title: 'Engineering Manager',
  });
  const engineer = await aPerson(db, {
    name: 'Amara Example',
    managerId: manager,
    profileId: profile('software-engineer'),
    title: 'Software Engineer',
  });
  const stranger = await aPerson(db, { name: 'Sam Example', title: 'Software Engineer', profileId: profile('software-engineer') });
  await bringAgreedRatings(operator, {
    rounds: [
      {
        personId: engineer,
        assessorId: manager,
        jobProfileId: profile('software-engineer'),
        frameworkVersionId: content.versionId,
        agreedOn: '2026-09-12',
        ratings: Object.entries(levels).map(([slug, step]) => ({ competencyId: competency(slug), step, required: 2 })),
      },
    ],
  });
  return { content, engineer, manager, above, stranger, profile, competency };
}
