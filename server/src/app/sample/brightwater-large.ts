import type { FrameworkDocument } from '@waymark/domain/job-architecture/framework-document.ts';
import { addDays, type CalendarDate } from '@waymark/domain/shared/calendar-date.ts';
import { balancedLevels } from './balanced-levels.ts';
import { brightwaterCast, type CastMember } from './brightwater-cast.ts';
import { withCells } from './brightwater-frameworks.ts';
import type { SampleSources } from './brightwater-people.ts';
import { dataAnalysisLevels, peopleAsked } from './data-analysis-levels.ts';
import { describePeople } from './describe-people.ts';
import { jobHistories } from './job-histories.ts';
import { largeDepartments, largeTeams } from './large-teams.ts';
import { currentLines, sampleTeams } from './organisation-records.ts';
import { type AskedLevels, presentLevels } from './present-levels.ts';
import { askedLevels, profileTitles } from './profile-facts.ts';
import { type MoveQuota, recentMoves } from './recent-moves.ts';
import type { SampleCompany, SampleLevels, SampleMentorOffer, SampleRound } from './sample-company.ts';
import { assignManagers, choosePeople, type Holder, seatPeople } from './seat-people.ts';
import { seededRandom } from './seeded-random.ts';

const asOf: CalendarDate = '2026-11-22';
const figures = { partTime: 1640, onLeave: 174, dataMentors: 19, olderThanAYear: 12 } as const;

/**
 * The frameworks of the large size. Its roles in Marketing ask for Data analysis at all five steps, which the template does
 * not, so four cells differ from it; everything else is the same.
 */
export function largeFrameworks(frameworks: readonly FrameworkDocument[]): readonly FrameworkDocument[] {
  const steps = { specialist: 2, 'senior-manager': 4, director: 5, cmo: 5 };
  const cells = Object.entries(steps).map(([profile, required]) => ({ profile, competency: 'data-analysis', required, wording: '' }));
  return frameworks.map((document) => (document.framework.slug === 'marketing' ? withCells(document, cells) : document));
}

/** Brightwater with 10,248 people: teams, jobs with the moves of the last year, and agreed levels; plans are not part of it. */
export function brightwaterLarge(sources: SampleSources): SampleCompany {
  const frameworks = largeFrameworks(sources.frameworks);
  const teams = largeTeams();
  const holders = seatPeople(teams, brightwaterCast.map(toLargeTeam));
  const managers = assignManagers(teams, holders);
  const unnamed = holders.filter(({ cast }) => cast === undefined);
  const partTime = choosePeople(unnamed, 'part time', figures.partTime);
  const hired = jobHistories(holders, { histories: {}, movesFrom: '2021-12-01', asOf });
  const stints = new Map([...hired, ...recentMoves(holders, { frameworks, quotas: moveQuotas(), partTime })]);
  const { people } = describePeople(holders, { stints, titles: profileTitles(frameworks), partTime, onLeave: figures.onLeave, asOf });
  const asked = askedLevels(frameworks);
  const assessed = assessedPeople(holders, asked);
  const levels = largeLevels(assessed, asked);
  return {
    name: 'Brightwater large',
    asOf,
    teams: sampleTeams(largeDepartments, teams, holders),
    people,
    leavers: [],
    reportingLines: currentLines(managers, stints),
    rounds: roundsOf(holders, { asked, levels, managers }),
    targets: [],
    plans: [],
    mentorOffers: mentorOffers(holders, levels),
  };
}

// one team has another name here
function toLargeTeam(member: CastMember): CastMember {
  return member.team === 'content' ? { ...member, team: 'content-and-web' } : member;
}

/** Moves of the third quarter by month, of the second, and the promotions of the rest of the year. */
function moveQuotas(): readonly MoveQuota[] {
  const quota = (
    [kind, people, partTime]: readonly [MoveQuota['kind'], number, boolean],
    from: CalendarDate,
    until: CalendarDate,
  ): MoveQuota => ({
    ...{ kind, people, partTime, from, until },
  });
  const july = ['2026-07-01', '2026-07-31'] as const;
  const august = ['2026-08-01', '2026-08-31'] as const;
  const september = ['2026-09-01', '2026-09-30'] as const;
  const spring = ['2026-04-01', '2026-06-30'] as const;
  return [
    quota(['rotation', 20, false], ...september),
    quota(['step_back', 3, false], ...august),
    quota(['another_family', 9, false], ...july),
    quota(['another_family', 8, false], ...august),
    quota(['another_family', 11, false], ...september),
    quota(['sideways', 11, false], ...july),
    quota(['sideways', 11, false], ...august),
    quota(['sideways', 13, false], ...september),
    quota(['up', 1, true], ...july),
    quota(['up', 2, true], ...august),
    quota(['up', 2, true], ...september),
    quota(['up', 17, false], ...july),
    quota(['up', 16, false], ...august),
    quota(['up', 20, false], ...september),
    quota(['another_family', 22, false], ...spring),
    quota(['sideways', 30, false], ...spring),
    quota(['up', 4, true], ...spring),
    quota(['up', 43, false], ...spring),
    quota(['up', 9, true], '2025-12-01', '2026-03-31'),
    quota(['up', 119, false], '2025-12-01', '2026-03-31'),
  ];
}

/** Everyone with a profile but 26 people of Marketing, and a few in a hundred elsewhere, has agreed levels. */
function assessedPeople(holders: readonly Holder[], asked: ReadonlyMap<string, AskedLevels>): readonly Holder[] {
  const dataStep = stepsOf(asked, 'data-analysis');
  const waiting = new Set<string>();
  const inMarketing = holders.filter(({ department }) => department === 'marketing');
  for (const [step, members] of Map.groupBy(inMarketing, ({ seat }) => dataStep.get(seat) ?? 0)) {
    const free = members.filter(({ cast, team }) => cast === undefined && team !== 'regional-nordics');
    const order = seededRandom(`not assessed ${step}`).shuffle(free);
    for (const { key } of order.slice(0, members.length - peopleAsked(step))) waiting.add(key);
  }
  const elsewhere = (holder: Holder) =>
    holder.department !== 'marketing' && holder.cast === undefined && seededRandom(`assessed ${holder.key}`).next() < 0.03;
  return holders.filter((holder) => asked.has(holder.seat) && !waiting.has(holder.key) && !elsewhere(holder));
}

/** Cells that stand out; all others lie within 0.2 of what is asked. */
const outstanding: Readonly<Record<string, number>> = { 'marketing creative-strategy': 0.7, 'engineering collaboration': -0.8 };

function largeLevels(assessed: readonly Holder[], asked: ReadonlyMap<string, AskedLevels>): ReadonlyMap<string, SampleLevels> {
  const told = presentLevels(
    assessed.filter(({ cast }) => cast?.levels !== undefined),
    { asked, gaps: {}, leaning: {} },
  );
  const known = new Map([...told].map(([key, { levels }]) => [key, levels]));
  const balanced = balancedLevels(assessed, { asked, told: known, meanOf });
  const data = dataAnalysisLevels(
    assessed.filter(({ department }) => department === 'marketing'),
    { asked: stepsOf(asked, 'data-analysis'), told: new Map([...known].flatMap(([key, one]) => stepOf(key, one['data-analysis']))) },
  );
  return new Map(
    [...balanced].map(([key, levels]) => {
      const step = data.get(key);
      return [key, step === undefined ? levels : { ...levels, 'data-analysis': step }];
    }),
  );
}

function meanOf(department: string, competency: string): number {
  const near = [0.1, -0.1, 0.15, -0.15, 0, 0.2, -0.2];
  return outstanding[`${department} ${competency}`] ?? seededRandom(`mean of ${department} ${competency}`).pick(near);
}

function stepOf(key: string, step: number | undefined): readonly (readonly [string, number])[] {
  return step === undefined ? [] : [[key, step]];
}

function stepsOf(asked: ReadonlyMap<string, AskedLevels>, competency: string): ReadonlyMap<string, number> {
  return new Map(
    [...asked].flatMap(([profile, levels]) =>
      levels.filter((one) => one.competency === competency).map(({ required }) => [profile, required] as const),
    ),
  );
}

interface RoundFacts {
  readonly asked: ReadonlyMap<string, AskedLevels>;
  readonly levels: ReadonlyMap<string, SampleLevels>;
  readonly managers: ReadonlyMap<string, string>;
}

function roundsOf(holders: readonly Holder[], { asked, levels, managers }: RoundFacts): readonly SampleRound[] {
  const generated = holders.filter(({ department, cast, key }) => department === 'marketing' && cast === undefined && levels.has(key));
  const old = choosePeople(generated, 'older than a year', figures.olderThanAYear);
  return holders
    .filter(({ seat }) => asked.has(seat))
    .map(({ key, seat }) => {
      const chance = seededRandom(`round of ${key}`);
      const shared = { person: key, manager: managers.get(key) ?? null, profile: seat, notObserved: [] };
      const held = levels.get(key);
      if (held === undefined) return { ...shared, cycle: 'autumn-2026', state: 'not_started', agreedOn: null, levels: {} };
      if (old.has(key))
        return { ...shared, cycle: 'autumn-2025', state: 'agreed', agreedOn: addDays('2025-10-06', chance.between(0, 30)), levels: held };
      const autumn = chance.next() < 0.82;
      const agreedOn = autumn ? addDays('2026-11-03', chance.between(0, 17)) : addDays('2026-07-13', chance.between(0, 67));
      return { ...shared, cycle: autumn ? 'autumn-2026' : 'summer-2026', state: 'agreed', agreedOn, levels: held };
    });
}

function mentorOffers(holders: readonly Holder[], levels: ReadonlyMap<string, SampleLevels>): readonly SampleMentorOffer[] {
  const able = holders.filter(({ department, key }) => department === 'marketing' && (levels.get(key)?.['data-analysis'] ?? 0) >= 4);
  const willing = choosePeople(able, 'willing to mentor', figures.dataMentors);
  return [
    { person: 'leila-nasser', competencies: ['strategic-thinking', 'technical-skills'] },
    { person: 'ruth-adeyemi', competencies: ['customer-knowledge'] },
    ...[...willing].map((person) => ({ person, competencies: ['data-analysis'] })),
  ];
}
