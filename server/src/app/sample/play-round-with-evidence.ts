import { addEvidence } from '#modules/assessments/commands/add-evidence.ts';
import { finishRound } from '#modules/assessments/commands/finish-round.ts';
import { saveRating } from '#modules/assessments/commands/save-rating.ts';
import { startRound } from '#modules/assessments/commands/start-round.ts';
import { submitAssessment } from '#modules/assessments/commands/submit-assessment.ts';
import { getRound } from '#modules/assessments/queries/get-round.ts';
import type { Caller } from '#platform/use-case/context.ts';
import { brightwaterEvidence } from './brightwater-story.ts';
import { on } from './load-frameworks.ts';
import type { SampleRound } from './sample-company.ts';
import type { SampleIds } from './sample-ids.ts';

const remark = 'As we said when we went through the summer.';

/**
 * Plays a round whose evidence is told from the first note to the day it was agreed: both sides see the same, so that nothing has
 * to be settled. What is attached supports the levels from then on; the other notes stay private.
 */
export async function playRoundWithEvidence(caller: Caller, round: SampleRound, ids: SampleIds): Promise<void> {
  const { person, manager, agreedOn } = round;
  if (manager === null || agreedOn === null) throw new Error(`the round of ${person} is not agreed with a manager`);
  const evidence = await keepEvidence(caller, person, ids);
  const subject = { ...on(caller, agreedOn), actor: ids.actor(person) };
  const assessor = { ...on(caller, agreedOn), actor: ids.actor(manager) };
  const { id: roundId } = await startRound({ ...on(caller, '2026-09-01'), actor: subject.actor }, { personId: ids.person(person) });
  for (const side of [subject, assessor]) {
    const { mine } = await getRound(side, { roundId });
    for (const { competencyId, slug } of ids.profile(round.profile).asked) {
      const evidenceIds = side === subject ? (evidence.get(slug) ?? []) : [];
      await saveRating(side, { assessmentId: mine.id, competencyId, step: round.levels[slug] ?? null, comment: remark, evidenceIds });
    }
    await submitAssessment(side, { assessmentId: mine.id });
  }
  await finishRound(assessor, { roundId });
}

async function keepEvidence(caller: Caller, person: string, ids: SampleIds): Promise<ReadonlyMap<string, string[]>> {
  const attached = new Map<string, string[]>();
  for (const one of brightwaterEvidence.filter((kept) => kept.person === person)) {
    const { kind, title, body, competencies, occurredOn, sharedWithManager, attachedTo } = one;
    const kept = await addEvidence(
      { ...on(caller, occurredOn), actor: ids.actor(person) },
      // somebody's feedback is kept as a note in their words: giving it oneself is another use case
      {
        ...{ personId: 'me', kind: kind === 'feedback' ? 'note' : kind, title, body, occurredOn, sharedWithManager },
        competencyIds: competencies.map(ids.competency),
      },
    );
    if (attachedTo !== null) for (const slug of competencies) attached.set(slug, [...(attached.get(slug) ?? []), kept.id]);
  }
  return attached;
}
