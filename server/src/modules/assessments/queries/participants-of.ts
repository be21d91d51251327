import type { Participants } from '../policy.ts';
import type { StoredAssessment, StoredRound } from '../repository/rounds.ts';

/** Who takes part in a round, from its sides. */
export const participantsOf = (round: Pick<StoredRound, 'subject_id'>, sides: readonly StoredAssessment[]): Participants => ({
  subjectId: round.subject_id,
  assessorIds: sides.filter((side) => side.kind !== 'self').map((side) => side.assessor_id),
});
