import { Refusal } from '@waymark/domain/shared/refusal.ts';
import { changeOrganisation } from '#modules/access/commands/change-organisation.ts';
import { getSession } from '#modules/access/queries/get-session.ts';
import { listCompetencies } from '#modules/competencies/queries/list-competencies.ts';
import { listFrameworks } from '#modules/job-architecture/queries/list-frameworks.ts';
import { listLiveContent } from '#modules/job-architecture/queries/list-live-content.ts';
import { listPeople } from '#modules/people/queries/list-people.ts';
import { fixedClock } from '#platform/clock.ts';
import { inTransaction } from '#platform/database/transaction.ts';
import { writeOrganisationSettings } from '#platform/organisation-settings.ts';
import type { Caller } from '#platform/use-case/context.ts';
import { sampleNow } from '../app-clock.ts';
import { brightwaterCast } from './brightwater-cast.ts';
import type { SampleFramework } from './brightwater-frameworks.ts';
import { brightwaterLarge, largeFrameworks } from './brightwater-large.ts';
import { brightwaterPeople } from './brightwater-people.ts';
import { brightwaterEvidence, brightwaterGuides } from './brightwater-story.ts';
import { loadAgreedLevels } from './load-agreed-levels.ts';
import { loadFrameworks } from './load-frameworks.ts';
import { loadPeople } from './load-people.ts';
import { loadCatalogue, loadPlans } from './load-plans.ts';
import { playOpenRounds } from './play-open-rounds.ts';
import { playRoundWithEvidence } from './play-round-with-evidence.ts';
import { readSampleFiles, type SampleFiles } from './read-sample-files.ts';
import type { SampleCompany, SampleLevels } from './sample-company.ts';
import { type SampleIds, sampleIds } from './sample-ids.ts';

export type SampleSize = 'demo' | 'large';

/** What was loaded, for the operator to read. */
export interface LoadedSample {
  readonly name: string;
  readonly people: number;
  readonly teams: number;
  readonly agreedRounds: number;
  readonly openRounds: number;
  readonly plans: number;
}

/** The step that begins, how many are done, and of how many. */
export interface SampleStep {
  readonly step: 'frameworks' | 'people' | 'actions' | 'assessments' | 'plans';
  readonly done: number;
  readonly total: number;
}

export interface SampleOptions {
  readonly size: SampleSize;
  /** Told before each step; awaited, so that it can be written down elsewhere (this transaction shows nothing until it ends). */
  readonly onStep?: (progress: SampleStep) => unknown;
}

/**
 * Builds the sample company in an organisation that holds nothing yet, through the same commands as real data and as if at the
 * sample's own time; all of it or nothing. The caller acts for the organisation.
 */
export async function loadBrightwater(door: Caller, options: SampleOptions): Promise<LoadedSample> {
  const files = await readSampleFiles();
  return await inTransaction(door.db, async (db) => {
    const caller = { ...door, db, now: fixedClock(sampleNow), timeZone: 'Europe/London' };
    await refuseUnlessEmpty(caller);
    return await loadParts(caller, files, { ...options, beganAt: door.now() });
  });
}

async function loadParts(caller: Caller, files: SampleFiles, options: SampleOptions & { readonly beganAt: Date }): Promise<LoadedSample> {
  const { size, onStep } = options;
  const begin = async (step: SampleStep['step'], done: number): Promise<void> => void (await onStep?.({ step, done, total: 5 }));
  const company = companyOf(size, files);
  await begin('frameworks', 0);
  await loadFrameworks(caller, size === 'large' ? files.frameworks.map(asLarge) : files.frameworks);
  await begin('people', 1);
  const known = await loadPeople(caller, company, {
    profileId: await profileFinder(caller),
    accounts: size === 'demo' ? 'everyone' : brightwaterCast.map(({ key }) => key),
  });
  const ids = await sampleIds(caller, known);
  await begin('actions', 2);
  const catalogue = await loadCatalogue(caller, { starter: files.starterActions, own: files.ownActions }, ids);
  await begin('assessments', 3);
  const rounds = await loadRounds(caller, company, { ids, size });
  await begin('plans', 4);
  const plans = await loadPlans(caller, company, { ids, catalogue });
  await settle(caller, company, { ids, beganAt: options.beganAt });
  return { name: company.name, people: company.people.length, teams: company.teams.length, ...rounds, plans };
}

async function refuseUnlessEmpty(caller: Caller): Promise<void> {
  const { mode } = await getSession(caller, { parts: [] });
  const people = await listPeople(caller, { limit: 1 });
  const frameworks = await listFrameworks(caller, { limit: 1 });
  const competencies = await listCompetencies(caller, { limit: 1 });
  if (mode === 'empty' && [people, frameworks, competencies].every(({ items }) => items.length === 0)) return;
  throw new Refusal('conflict', 'organisation_not_empty', {
    message:
      'The sample company needs an organisation of its own: this one has accounts, people, competencies or frameworks already. Use an empty data directory.',
  });
}

function companyOf(size: SampleSize, files: SampleFiles): SampleCompany {
  const live = files.frameworks.flatMap(({ versions }) => versions.slice(-1).map(({ document }) => document));
  const sources = { frameworks: live, catalogue: [...files.starterActions, ...files.ownActions] };
  return size === 'large' ? brightwaterLarge(sources) : brightwaterPeople(sources);
}

function asLarge(framework: SampleFramework): SampleFramework {
  const versions = framework.versions.flatMap((version) =>
    largeFrameworks([version.document]).map((document) => ({ ...version, document })),
  );
  return { ...framework, versions };
}

async function profileFinder(caller: Caller): Promise<(address: string) => string> {
  const profiles = (await listLiveContent(caller, {})).flatMap(({ families, profiles }) => {
    const slugs = new Map(families.map(({ id, slug }) => [id, slug]));
    return profiles.map(({ id, familyId, slug }) => [`${slugs.get(familyId)}/${slug}`, id] as const);
  });
  const found = new Map<string, string>(profiles);
  return (address) => {
    const id = found.get(address);
    if (id === undefined) throw new Error(`no live profile ${address}`);
    return id;
  };
}

interface RoundsToLoad {
  readonly ids: SampleIds;
  readonly size: SampleSize;
}

// in the small size people whose evidence is told play their round in full, and open rounds are as far as they are
async function loadRounds(
  caller: Caller,
  company: SampleCompany,
  { ids, size }: RoundsToLoad,
): Promise<Pick<LoadedSample, 'agreedRounds' | 'openRounds'>> {
  if (size === 'large') return { agreedRounds: await loadAgreedLevels(caller, company.rounds, ids), openRounds: 0 };
  const tellers = new Set(brightwaterEvidence.map(({ person }) => person));
  const played = company.rounds.filter(({ person, state }) => state === 'agreed' && tellers.has(person));
  const brought = company.rounds.filter((round) => !played.includes(round));
  const agreedRounds = await loadAgreedLevels(caller, brought, ids);
  for (const round of played) await playRoundWithEvidence(caller, round, ids);
  const openRounds = await playOpenRounds(caller, company.rounds, { ids, agreed: latestLevels(company) });
  return { agreedRounds: agreedRounds + played.length, openRounds };
}

function latestLevels(company: SampleCompany): ReadonlyMap<string, SampleLevels> {
  return new Map(company.rounds.filter(({ state }) => state === 'agreed').map((round) => [round.person, round.levels]));
}

interface Settling {
  readonly ids: SampleIds;
  /** By the machine's clock; the sample's own runs on from there. */
  readonly beganAt: Date;
}

async function settle(caller: Caller, company: SampleCompany, { ids, beganAt }: Settling): Promise<void> {
  await changeOrganisation(caller, { name: company.name, locale: 'en-GB', timeZone: 'Europe/London', currency: 'GBP' });
  const people = new Map(company.people.map((one) => [one.key, one]));
  const samplePeople = brightwaterGuides.map(([key, note]) => {
    const one = people.get(key);
    const name = `${one?.givenName} ${one?.familyName}`;
    return { personId: ids.person(key), name, jobTitle: one?.assignments.at(-1)?.title ?? '', note };
  });
  await writeOrganisationSettings(caller.db, { sampleMode: true, samplePeople, sampleBeganAt: beganAt.toISOString() }, beganAt);
}
