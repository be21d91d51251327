import { saveRating } from '#modules/assessments/commands/save-rating.ts';
import { startRound } from '#modules/assessments/commands/start-round.ts';
import { submitAssessment } from '#modules/assessments/commands/submit-assessment.ts';
import { getRound } from '#modules/assessments/queries/get-round.ts';
import type { Caller } from '#platform/use-case/context.ts';
import { on } from './load-frameworks.ts';
import type { SampleLevels, SampleRound, SampleRoundState } from './sample-company.ts';
import type { SampleIds } from './sample-ids.ts';
import { type SeededRandom, seededRandom } from './seeded-random.ts';

const opensOn = '2026-11-02';
const dueOn = '2026-12-12';

/** How far each side is: answers saved, and sent or not. */
const progress: Readonly<
  Record<SampleRoundState, { readonly self: 'none' | 'some' | 'sent'; readonly manager: 'none' | 'some' | 'sent' }>
> = {
  not_started: { self: 'none', manager: 'none' },
  self_in_progress: { self: 'some', manager: 'none' },
  self_submitted: { self: 'sent', manager: 'none' },
  assessor_in_progress: { self: 'sent', manager: 'some' },
  both_submitted: { self: 'sent', manager: 'sent' },
  agreed: { self: 'sent', manager: 'sent' },
};

/** Starts the rounds of the autumn that are open, due on 12 December, and plays each as far as it is. */
export async function playOpenRounds(
  caller: Caller,
  rounds: readonly SampleRound[],
  { ids, agreed }: { readonly ids: SampleIds; readonly agreed: ReadonlyMap<string, SampleLevels> },
): Promise<number> {
  const open = rounds.filter(({ cycle, state }) => cycle === 'autumn-2026' && state !== 'agreed');
  for (const round of open) {
    const { id } = await startRound(on(caller, opensOn), { personId: ids.person(round.person), dueOn });
    const { self, manager } = progress[round.state];
    const held = agreed.get(round.person) ?? {};
    if (self !== 'none')
      await playSide(caller, { key: round.person, day: '2026-11-12', roundId: id, round, ids, held, sends: self === 'sent' });
    if (manager !== 'none' && round.manager !== null)
      await playSide(caller, { key: round.manager, day: '2026-11-17', roundId: id, round, ids, held, sends: manager === 'sent' });
  }
  return open.length;
}

interface Side {
  readonly key: string;
  readonly day: string;
  readonly roundId: string;
  readonly round: SampleRound;
  readonly ids: SampleIds;
  readonly held: SampleLevels;
  readonly sends: boolean;
}

async function playSide(caller: Caller, { key, day, roundId, round, ids, held, sends }: Side): Promise<void> {
  const actor = { ...on(caller, day), actor: ids.actor(key) };
  const chance = seededRandom(`view of ${key} on ${round.person}`);
  const { mine } = await getRound(actor, { roundId });
  const { asked } = ids.profile(round.profile);
  for (const { competencyId, slug, required } of sends ? asked : asked.slice(0, chance.between(2, asked.length - 1))) {
    const step = nearby(held[slug] ?? required, chance);
    await saveRating(actor, { assessmentId: mine.id, competencyId, step, comment: chance.pick(remarks) });
  }
  if (sends) await submitAssessment(actor, { assessmentId: mine.id });
}

function nearby(step: number, chance: SeededRandom): number {
  return Math.min(5, Math.max(1, step + chance.pick([0, 0, 0, 0, 1, -1])));
}

const remarks = [
  'As in the work of the last two months.',
  'The last release showed it well.',
  'Seen in our weekly round, more than once.',
  'The handover in October is a good example.',
  'Two colleagues from other teams said so.',
  'From the notes we keep in our talks.',
];
