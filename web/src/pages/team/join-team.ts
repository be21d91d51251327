import { whoseTurn } from '@waymark/domain/assessments/whose-turn.ts';
import type { RoundSummary } from '../../features/assessments/assessments-queries.ts';
import type { TeamPlan } from '../../features/development/development-queries.ts';
import type { PersonSummary } from '../../features/people/team-queries.ts';

/** Somebody who reports to the reader, with what the modules say of them. */
export interface TeamMember {
  readonly id: string;
  readonly person: PersonSummary;
  readonly plan: TeamPlan | undefined;
  /** The assessment that runs: open, or with both views in. */
  readonly round: RoundSummary | undefined;
  /** The day of the latest agreement. */
  readonly agreedOn: string | undefined;
  /** Instants; the last talk that was, the next to come. */
  readonly lastTalk: string | undefined;
  readonly nextTalk: string | undefined;
}

/** Something that waits for the reader. */
export type Waiting =
  | { readonly kind: 'view' | 'time'; readonly id: string; readonly member: TeamMember; readonly round: RoundSummary }
  | { readonly kind: 'plan'; readonly id: string; readonly member: TeamMember };

interface Sources {
  readonly reports: readonly PersonSummary[];
  readonly plans: readonly TeamPlan[];
  readonly rounds: readonly RoundSummary[];
  /** An instant. */
  readonly now: string;
}

const isRunning = (round: RoundSummary): boolean => round.state === 'open' || round.state === 'both_in';

/** Puts together what people, plans and assessments say of each report, in the order of the reports. */
export function joinTeam({ reports, plans, rounds, now }: Sources): TeamMember[] {
  const roundsOf = Map.groupBy(rounds, (round) => round.subject.id);
  const planOf = new Map(plans.map((plan) => [plan.personId, plan]));
  return reports.map((person) => {
    const own = roundsOf.get(person.id) ?? [];
    const talks = own.flatMap((round) => (round.state === 'cancelled' ? [] : (round.talkAt ?? []))).sort();
    return {
      id: person.id,
      person,
      plan: planOf.get(person.id),
      round: own.find(isRunning),
      agreedOn: own
        .flatMap((round) => round.agreedOn ?? [])
        .sort()
        .at(-1),
      lastTalk: talks.filter((at) => at < now).at(-1),
      nextTalk: talks.find((at) => at >= now),
    };
  });
}

/** Who waits for the reader, and for what: a view of theirs that is in, a talk without a time, a plan that asks for help. */
export function waitingIn(team: readonly TeamMember[]): Waiting[] {
  const waiting = team.flatMap((member): Waiting[] => {
    const { id, plan, round } = member;
    const help: Waiting[] = plan?.needsManager === true ? [{ kind: 'plan', id: `plan-${id}`, member }] : [];
    if (round === undefined) return help;
    const turn = whoseTurn(round);
    if (turn.assessor === 'time') return [{ kind: 'time', id: round.id, member, round }, ...help];
    const waitsForMe = turn.assessor === 'view' && turn.self === null;
    return waitsForMe ? [{ kind: 'view', id: round.id, member, round }, ...help] : help;
  });
  const dueOn = (one: Waiting): string => (one.kind === 'plan' ? '' : (one.round.dueOn ?? '9999-12-31'));
  return waiting.sort((a, b) => dueOn(a).localeCompare(dueOn(b)));
}
