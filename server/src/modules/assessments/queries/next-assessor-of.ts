import type { PersonSummary } from '@waymark/domain/people/person.ts';
import type { StoredRound } from '../repository/rounds.ts';

/** Who would assess if a round were opened again: whoever was named for it, else the manager of today. */
export function nextAssessorOf(round: StoredRound, people: ReadonlyMap<string, PersonSummary>): string | null {
  return round.assessor_named ? round.assessor_id : (people.get(round.subject_id)?.managerId ?? null);
}
