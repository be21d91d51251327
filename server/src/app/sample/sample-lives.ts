import type { CompetencyContent } from '@waymark/domain/competencies/competency.ts';
import type { CatalogueAction } from '@waymark/domain/development/catalogue-action.ts';
import type { Expectation, FrameworkContent } from '@waymark/domain/job-architecture/framework-content.ts';
import { wordingOf } from '@waymark/domain/job-architecture/wording-of.ts';
import { addDays, addMonths, type CalendarDate } from '@waymark/domain/shared/calendar-date.ts';
import type { bringAgreedRatings } from '#modules/assessments/commands/bring-agreed-ratings.ts';
import type { bringPlans } from '#modules/development/commands/bring-plans.ts';
import type { SampleSeat } from '#modules/people/queries/list-sample-seats.ts';
import { type SeededRandom, seededRandom } from './seeded-random.ts';

type Round = Parameters<typeof bringAgreedRatings>[1]['rounds'][number];
type Plan = Parameters<typeof bringPlans>[1]['plans'][number];

/** What a made-up person has behind them: levels that were agreed, and maybe a plan towards the next role. */
export interface SampleLife {
  readonly round: Round;
  readonly plan: Plan | null;
}

export interface LifeSources {
  readonly contents: readonly FrameworkContent[];
  readonly catalogue: readonly CatalogueAction[];
  readonly asOf: CalendarDate;
}

const UNASSESSED = 0.1;
const WITH_PLAN = 0.45;
const PRIVATE_PLAN = 0.2;

/** The life of a made-up person on a role: the same for the same key, role and day; null for the few who were not assessed yet. */
export function sampleLife(seat: SampleSeat, sources: LifeSources): SampleLife | null {
  const chance = seededRandom(`life of ${seat.key}`);
  const content = sources.contents.find(({ profiles }) => profiles.some(({ id }) => id === seat.jobProfileId));
  const expectations = content?.profiles.find(({ id }) => id === seat.jobProfileId)?.expectations ?? [];
  if (content === undefined || expectations.length === 0 || chance.next() < UNASSESSED) return null;
  const agreedOn = addDays(sources.asOf, -chance.between(20, 300));
  const ratings = expectations.map((asked) => rated(asked, { content, chance }));
  const round = {
    personId: seat.personId,
    assessorId: seat.managerId,
    jobProfileId: seat.jobProfileId,
    frameworkVersionId: content.versionId,
    agreedOn,
    ratings,
  };
  return { round, plan: chance.next() < WITH_PLAN ? planAfter(seat, { round, chance, sources }) : null };
}

function rated({ competencyId, required }: Expectation, { content, chance }: { content: FrameworkContent; chance: SeededRandom }) {
  const most = competencyOf(content, competencyId)?.scale.levels.length ?? required;
  const draw = chance.next();
  const change = draw < 0.25 ? -1 : draw > 0.82 ? 1 : 0;
  return { competencyId, step: Math.min(most, Math.max(1, required + change)), required };
}

const competencyOf = (content: FrameworkContent, competencyId: string): CompetencyContent | undefined =>
  content.competencies.find(({ id }) => id === competencyId);

interface Behind {
  readonly round: Round;
  readonly chance: SeededRandom;
  readonly sources: LifeSources;
}

/** A plan of one or two steps towards the role that follows; null where none follows or it asks for nothing more. */
function planAfter(seat: SampleSeat, { round, chance, sources }: Behind): Plan | null {
  const next = sources.contents
    .flatMap(({ moves }) => moves)
    .find(({ fromId, kind }) => fromId === seat.jobProfileId && kind === 'vertical');
  const content = sources.contents.find(({ profiles }) => profiles.some(({ id }) => id === next?.toId));
  const target = content?.profiles.find(({ id }) => id === next?.toId);
  if (content === undefined || target === undefined) return null;
  const held = new Map(round.ratings.map(({ competencyId, step }) => [competencyId, step]));
  const gaps = target.expectations.filter(({ competencyId, required }) => (held.get(competencyId) ?? 0) < required);
  if (gaps.length === 0) return null;
  const lastActivityOn = addDays(sources.asOf, -chance.between(2, 75));
  const startedOn = addDays(lastActivityOn, -chance.between(10, 90));
  const goals = gaps
    .slice(0, chance.between(1, 2))
    .map((gap) => goalFor(gap, { content, held: held.get(gap.competencyId) ?? null, chance, sources }));
  const shared = seat.managerId !== null && chance.next() >= PRIVATE_PLAN;
  return {
    personId: seat.personId,
    targetProfileId: target.id,
    frameworkVersionId: content.versionId,
    managerId: seat.managerId,
    shared,
    startedAt: `${startedOn}T10:00:00Z`,
    lastActivityAt: `${lastActivityOn}T15:00:00Z`,
    nextCheckInOn: addDays(sources.asOf, chance.between(5, 40)),
    goals,
    checkIns: shared ? [{ mood: 'going_well', note: '', at: `${lastActivityOn}T15:00:00Z` }] : [],
  };
}

interface GoalFacts {
  readonly content: FrameworkContent;
  readonly held: number | null;
  readonly chance: SeededRandom;
  readonly sources: LifeSources;
}

function goalFor(gap: Expectation, { content, held, chance, sources }: GoalFacts) {
  const { competencyId, required } = gap;
  const competency = competencyOf(content, competencyId);
  const from = held ?? 0;
  const fitting = sources.catalogue.filter(({ builds }) =>
    builds.some((build) => build.competencyId === competencyId && build.from <= from && build.to > from),
  );
  const actions = chance
    .shuffle(fitting)
    .slice(0, chance.between(1, 2))
    .map((action) => {
      const state = chance.pick(['planned', 'under_way', 'under_way', 'done'] as const);
      const months = state === 'done' ? -chance.between(0, 2) : chance.between(1, 5);
      return {
        title: action.title,
        kind: action.kind,
        state,
        catalogueActionId: action.id,
        dueMonth: `${addMonths(sources.asOf, months).slice(0, 8)}01`,
      };
    });
  const expectationText = competency === undefined ? '' : wordingOf(gap, competency);
  return { competencyId, fromStep: held, toStep: required, expectationText, actions };
}
