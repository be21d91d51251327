import { bringAgreedRatings } from '#modules/assessments/commands/bring-agreed-ratings.ts';
import type { Caller } from '#platform/use-case/context.ts';
import type { SampleRound } from './sample-company.ts';
import type { SampleIds } from './sample-ids.ts';

const BATCH = 1000;

/** Brings the rounds that are agreed, the earliest first, each pinned to the live version of its framework. */
export async function loadAgreedLevels(caller: Caller, rounds: readonly SampleRound[], ids: SampleIds): Promise<number> {
  const agreed = rounds.filter(({ agreedOn }) => agreedOn !== null).toSorted((a, b) => (a.agreedOn ?? '').localeCompare(b.agreedOn ?? ''));
  for (let at = 0; at < agreed.length; at += BATCH)
    await bringAgreedRatings(caller, { rounds: agreed.slice(at, at + BATCH).map((round) => broughtRound(round, ids)) });
  return agreed.length;
}

function broughtRound(round: SampleRound, ids: SampleIds) {
  const profile = ids.profile(round.profile);
  return {
    personId: ids.person(round.person),
    assessorId: round.manager === null ? null : ids.person(round.manager),
    jobProfileId: profile.id,
    frameworkVersionId: profile.versionId,
    agreedOn: round.agreedOn ?? '',
    ratings: profile.asked.flatMap(({ competencyId, slug, required }) => {
      const step = round.levels[slug];
      return step === undefined ? [] : [{ competencyId, step, required }];
    }),
  };
}
