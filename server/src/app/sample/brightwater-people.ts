import type { DevelopmentActionDocument } from '@waymark/domain/development/development-action-document.ts';
import type { FrameworkDocument } from '@waymark/domain/job-architecture/framework-document.ts';
import type { CalendarDate } from '@waymark/domain/shared/calendar-date.ts';
import { assessmentRounds } from './assessment-rounds.ts';
import { brightwaterCast } from './brightwater-cast.ts';
import { engineeringDraftCells } from './brightwater-frameworks.ts';
import { brightwaterHistories } from './brightwater-histories.ts';
import { brightwaterPlans, brightwaterTargets } from './brightwater-plans.ts';
import { brightwaterDepartments, brightwaterTeams } from './brightwater-teams.ts';
import { describePeople, leaverOf } from './describe-people.ts';
import { beganOn, jobHistories } from './job-histories.ts';
import { currentLines, sampleTeams } from './organisation-records.ts';
import { type AskedLevels, type GapRule, presentLevels } from './present-levels.ts';
import { askedLevels, profileTitles } from './profile-facts.ts';
import type { ProfileAddress, SampleCompany, SampleRoundState } from './sample-company.ts';
import { assignManagers, choosePeople, type Holder, seatPeople } from './seat-people.ts';
import { seededRandom } from './seeded-random.ts';

/** What the company is generated from: the live frameworks and the catalogue of actions. */
export interface SampleSources {
  readonly frameworks: readonly FrameworkDocument[];
  readonly catalogue: readonly DevelopmentActionDocument[];
}

const asOf: CalendarDate = '2026-11-22';
const movesFrom: CalendarDate = '2021-12-01';
const figures = { partTime: 92, onLeave: 11, openRounds: 59, plans: 412, quotingDraft: 5 } as const;

/** Brightwater's 640 people with their teams, jobs, levels and plans: pure, and the same on every machine. */
export function brightwaterPeople({ frameworks, catalogue }: SampleSources): SampleCompany {
  const holders = seatPeople(brightwaterTeams, brightwaterCast);
  const lost = new Set(withoutManager(holders));
  const managers = new Map([...assignManagers(brightwaterTeams, holders)].filter(([key]) => !lost.has(key)));
  const stints = jobHistories(holders, { histories: brightwaterHistories, movesFrom, asOf });
  const asked = askedLevels(frameworks);
  const levels = presentLevels(holders, { asked, gaps: engineeringGaps(), leaning: { 'data-analysis': -0.6, 'creative-strategy': 0.7 } });
  const since = new Map(holders.map(({ key }) => [key, beganOn(stints, key)]));
  const unnamed = holders.filter(({ cast }) => cast === undefined);
  const partTime = choosePeople(unnamed, 'part time', figures.partTime);
  const { people, onLeave } = describePeople(holders, {
    stints,
    titles: profileTitles(frameworks),
    partTime,
    onLeave: figures.onLeave,
    asOf,
  });
  const leaver = leaverOf(holders, asOf);
  const rounds = assessmentRounds(holders, { levels, managers, since, open: openRounds(holders, { since, onLeave, asked }) });
  // the last agreed round of each counts
  const agreed = new Map(rounds.filter(({ state }) => state === 'agreed').map((round) => [round.person, round.levels]));
  return {
    name: 'Brightwater',
    asOf,
    teams: sampleTeams(brightwaterDepartments, brightwaterTeams, holders),
    people,
    leavers: [leaver],
    // those who lost their manager on 30 October keep the ended line
    reportingLines: [
      ...currentLines(managers, stints),
      ...[...lost].map((person) => ({ person, manager: leaver.key, from: beganOn(stints, person), to: '2026-10-31' })),
    ],
    rounds,
    targets: brightwaterTargets,
    plans: brightwaterPlans(holders, { ...figures, asOf, agreed, asked, next: nextProfiles(frameworks), catalogue }),
    mentorOffers: [
      { person: 'leila-nasser', competencies: ['strategic-thinking', 'technical-skills'] },
      { person: 'ruth-adeyemi', competencies: ['customer-knowledge'] },
    ],
  };
}

function nextProfiles(frameworks: readonly FrameworkDocument[]): ReadonlyMap<ProfileAddress, ProfileAddress> {
  const vertical = frameworks.flatMap(({ moves }) => moves.filter(({ kind }) => kind === 'vertical'));
  return new Map(vertical.map(({ from, to }) => [from, to]));
}

/** Holders of the individual line with a gap today, and those who get one only when the draft is published. */
function engineeringGaps(): Readonly<Record<string, GapRule>> {
  const counts: Record<string, [below: number, atEdge: number]> = {
    'junior-developer': [0, 0],
    'software-engineer': [9, 1],
    'senior-engineer': [6, 7],
    'staff-engineer': [2, 3],
    'principal-engineer': [0, 0],
  };
  return Object.fromEntries(
    Object.entries(counts).map(([slug, [below, atEdge]]) => {
      const cell = engineeringDraftCells.find(({ profile, required }) => profile === slug && required !== undefined);
      const raised = cell?.required === undefined ? null : { competency: cell.competency, required: cell.required };
      return [`engineering/${slug}`, { below, atEdge, raised }];
    }),
  );
}

/** The last four of Facilities, whose lead of the shift has left. */
function withoutManager(holders: readonly Holder[]): readonly string[] {
  return holders
    .filter(({ team }) => team === 'facilities')
    .slice(-4)
    .map(({ key }) => key);
}

interface Openness {
  readonly since: ReadonlyMap<string, CalendarDate>;
  readonly onLeave: ReadonlySet<string>;
  readonly asked: ReadonlyMap<ProfileAddress, AskedLevels>;
}

const individualLine = /^engineering\/(junior-developer|software-engineer|(senior|staff|principal)-engineer)$/;

/** Who has not agreed the autumn's levels yet: six of Engineering's individual line, and people of the other lines by lot. */
function openRounds(holders: readonly Holder[], { since, onLeave, asked }: Openness): ReadonlyMap<string, SampleRoundState> {
  const inData = holders.filter(
    ({ key, team, seat }) =>
      team === 'data' && individualLine.test(seat) && (since.get(key) ?? asOf) < '2026-06-01' && seat !== 'engineering/principal-engineer',
  );
  const open = new Map<string, SampleRoundState>([
    ['amara-okafor', 'not_started'],
    ['owen-clarke', 'self_submitted'],
    ['mina-rahimi', 'self_submitted'],
    ['jin-park', 'self_in_progress'],
    ...inData.slice(0, 2).map(({ key }, at): [string, SampleRoundState] => [key, at === 0 ? 'assessor_in_progress' : 'not_started']),
  ]);
  const others = seededRandom('open rounds').shuffle(
    holders.filter(({ seat, cast }) => asked.has(seat) && !individualLine.test(seat) && cast === undefined),
  );
  const away = others.filter(({ key }) => onLeave.has(key));
  const present = others.filter(({ key }) => !onLeave.has(key));
  // most have not begun three weeks before the end; the others are on their way
  const under: readonly SampleRoundState[] = [
    ...(['assessor_in_progress', 'both_submitted'] as const),
    ...Array.from({ length: 4 }, () => 'self_submitted' as const),
    ...Array.from({ length: 6 }, () => 'self_in_progress' as const),
  ];
  const waiting = present.slice(0, figures.openRounds - open.size - away.length);
  for (const [at, { key }] of [...waiting, ...away].entries())
    open.set(key, onLeave.has(key) ? 'not_started' : (under[at] ?? 'not_started'));
  return open;
}
