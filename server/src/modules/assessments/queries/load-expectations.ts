import type { CompetencyContent } from '@waymark/domain/competencies/competency.ts';
import type { FrameworkContent } from '@waymark/domain/job-architecture/framework-content.ts';
import { wordingOf } from '@waymark/domain/job-architecture/wording-of.ts';
import { getFrameworkContent } from '#modules/job-architecture/queries/get-framework-content.ts';
import type { Context } from '#platform/use-case/context.ts';
import type { StoredRound } from '../repository/rounds.ts';

export interface AskedExpectation {
  readonly competency: CompetencyContent;
  readonly required: number;
  readonly importance: number;
  readonly mustHave: boolean;
  readonly wording: string;
}

/** What the round's role asks for, in the words of the version the round is pinned to. */
export async function loadExpectations(ctx: Context, round: StoredRound): Promise<AskedExpectation[]> {
  return expectationsOf(await getFrameworkContent(ctx, { versionId: round.framework_version_id }), round);
}

/** The same from the content of that version. */
export function expectationsOf(content: FrameworkContent, round: Pick<StoredRound, 'job_profile_id'>): AskedExpectation[] {
  const profile = content.profiles.find((one) => one.id === round.job_profile_id);
  const competencies = new Map(content.competencies.map((one) => [one.id, one]));
  return (profile?.expectations ?? []).flatMap((expectation) => {
    const competency = competencies.get(expectation.competencyId);
    if (competency === undefined) return [];
    const { required, importance, mustHave } = expectation;
    return [{ competency, required, importance, mustHave, wording: wordingOf(expectation, competency) }];
  });
}
