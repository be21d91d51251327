import type { DevelopmentActionDocument } from '@waymark/domain/development/development-action-document.ts';
import { addDays, addMonths, type CalendarDate } from '@waymark/domain/shared/calendar-date.ts';
import { engineeringDraftCells } from './brightwater-frameworks.ts';
import type { AskedLevels } from './present-levels.ts';
import type { ProfileAddress, SampleAction, SampleGoal, SampleLevels, SamplePlan, SampleTarget } from './sample-company.ts';
import type { Holder } from './seat-people.ts';
import { type SeededRandom, seededRandom } from './seeded-random.ts';

export interface PlanRules {
  readonly asOf: CalendarDate;
  /** The latest agreed levels by key. */
  readonly agreed: ReadonlyMap<string, SampleLevels>;
  readonly asked: ReadonlyMap<string, AskedLevels>;
  /** The vertical move on from a profile. */
  readonly next: ReadonlyMap<ProfileAddress, ProfileAddress>;
  readonly catalogue: readonly DevelopmentActionDocument[];
  /** How many people have a plan, and how many of those plans quote words that the draft of Engineering changes. */
  readonly plans: number;
  readonly quotingDraft: number;
}

/** Targets that the stories name; a shared one is known to the manager. */
export const brightwaterTargets: readonly SampleTarget[] = [
  { person: 'owen-clarke', profile: 'engineering/senior-engineer', shared: true },
  { person: 'mina-rahimi', profile: 'engineering/team-lead', shared: true },
  { person: 'luca-moretti', profile: 'engineering/staff-engineer', shared: true },
  { person: 'elena-popova', profile: 'engineering/software-engineer', shared: false },
];

interface Story {
  readonly state: SamplePlan['state'];
  readonly startedOn: CalendarDate;
  readonly lastActivityOn: CalendarDate;
  readonly goals: readonly string[];
}

/** The plans of Checkout: two moving, one quiet since 9 September, one still private. */
const stories: Readonly<Record<string, Story>> = {
  'owen-clarke': { state: 'shared', startedOn: '2026-09-21', lastActivityOn: '2026-11-17', goals: ['strategic-thinking', 'collaboration'] },
  'mina-rahimi': { state: 'shared', startedOn: '2026-08-24', lastActivityOn: '2026-11-12', goals: ['coaching-others', 'delivery'] },
  'luca-moretti': {
    state: 'shared',
    startedOn: '2026-05-11',
    lastActivityOn: '2026-09-09',
    goals: ['strategic-thinking', 'collaboration'],
  },
  'elena-popova': { state: 'draft', startedOn: '2026-11-09', lastActivityOn: '2026-11-18', goals: ['technical-skills', 'delivery'] },
};
/** People of the stories who have no plan when they begin. */
const without: ReadonlySet<string> = new Set(['amara-okafor', 'noor-haddad', 'theo-lambert', 'tomas-rivera', 'sam-whitlock']);

/**
 * Development plans. People with a profile work on goals taken from the steps to their next profile; people with a title
 * only have a plan of actions without goals ("grow where I am"), since nothing is asked of them yet.
 */
export function brightwaterPlans(holders: readonly Holder[], rules: PlanRules): readonly SamplePlan[] {
  const told = holders.filter(({ key }) => key in stories);
  const others = seededRandom('who has a plan').shuffle(holders.filter(({ key }) => !(key in stories) && !without.has(key)));
  const chosen = [...told, ...others].slice(0, rules.plans);
  const changed = new Set(engineeringDraftCells.map(({ profile, competency }) => `engineering/${profile} ${competency}`));
  let quoting = 0;
  return chosen.map((holder) => {
    const goals = goalsOf(holder, rules, (goal) => quoting < rules.quotingDraft || !changed.has(`${goal.quotes} ${goal.competency}`));
    if (goals.some((goal) => changed.has(`${goal.quotes} ${goal.competency}`))) quoting += 1;
    return planOf(holder, goals, rules);
  });
}

function goalsOf(holder: Holder, rules: PlanRules, allowed: (goal: SampleGoal) => boolean): readonly SampleGoal[] {
  const target = targetOf(holder, rules);
  if (target === null) return [];
  const levels = rules.agreed.get(holder.key) ?? {};
  const steps = (rules.asked.get(target) ?? []).flatMap(({ competency, required }) => {
    const held = levels[competency];
    return held !== undefined && held >= required ? [] : [{ competency, from: held ?? null, to: required, quotes: target }];
  });
  const wanted = stories[holder.key]?.goals;
  if (wanted !== undefined) return steps.filter(({ competency }) => wanted.includes(competency));
  return steps.filter(allowed).slice(0, seededRandom(`goals of ${holder.key}`).between(1, 2));
}

function targetOf(holder: Holder, rules: PlanRules): ProfileAddress | null {
  const told = brightwaterTargets.find(({ person }) => person === holder.key);
  return told?.profile ?? rules.next.get(holder.seat) ?? null;
}

function planOf(holder: Holder, goals: readonly SampleGoal[], rules: PlanRules): SamplePlan {
  const chance = seededRandom(`plan of ${holder.key}`);
  const story = stories[holder.key];
  const quiet = chance.next() < 0.28;
  const lastActivityOn = story?.lastActivityOn ?? addDays(rules.asOf, -(quiet ? chance.between(61, 150) : chance.between(1, 40)));
  return {
    person: holder.key,
    state: story?.state ?? (chance.next() < 0.12 ? 'draft' : 'shared'),
    target: goals.length > 0 ? targetOf(holder, rules) : null,
    startedOn: story?.startedOn ?? addDays(lastActivityOn, -chance.between(20, 200)),
    lastActivityOn,
    goals,
    actions: goals.length > 0 ? goals.flatMap((goal) => actionsFor(goal, rules, chance)) : [ownAction(rules, chance)],
  };
}

function actionsFor(goal: SampleGoal, rules: PlanRules, chance: SeededRandom): readonly SampleAction[] {
  const from = goal.from ?? 1;
  const fitting = rules.catalogue.filter(({ builds }) =>
    builds.some((one) => one.competency === goal.competency && one.from <= from && one.to > from),
  );
  return chance
    .shuffle(fitting)
    .slice(0, chance.between(1, 2))
    .map(({ slug, title, kind }) => ({ catalogue: slug, title, kind, goal: goal.competency, ...progress(rules, chance) }));
}

const ownWords = [
  { title: 'Follow a colleague from another team for a day', kind: 'shadowing' },
  { title: 'Take the spring course on our new tools', kind: 'training' },
  { title: 'Show a new colleague how we work', kind: 'mentoring' },
  { title: 'Help with the move to the new warehouse plan', kind: 'cross_functional_project' },
  { title: 'Lead the next review of our complaints', kind: 'stretch_assignment' },
  { title: 'Read the guide to working with suppliers', kind: 'reading' },
] as const;

function ownAction(rules: PlanRules, chance: SeededRandom): SampleAction {
  return { catalogue: null, ...chance.pick(ownWords), goal: null, ...progress(rules, chance) };
}

function progress(rules: PlanRules, chance: SeededRandom): Pick<SampleAction, 'state' | 'dueMonth'> {
  const state = chance.pick(['planned', 'under_way', 'under_way', 'done'] as const);
  const months = state === 'done' ? -chance.between(0, 3) : chance.between(1, 6);
  return { state, dueMonth: `${addMonths(rules.asOf, months).slice(0, 8)}01` };
}
