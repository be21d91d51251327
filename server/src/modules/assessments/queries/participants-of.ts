import type { Participants } from '../policy.ts';
import type { StoredRound } from '../repository/rounds.ts';

/** Who takes part in a round. */
export const participantsOf = (round: Pick<StoredRound, 'subject_id' | 'assessor_id'>): Participants => ({
  subjectId: round.subject_id,
  assessorId: round.assessor_id,
});
