import type { FrameworkContent } from '@waymark/domain/job-architecture/framework-content.ts';
import { wordingOf } from '@waymark/domain/job-architecture/wording-of.ts';
import { type AccountId, asId, type PersonId } from '@waymark/domain/shared/ids.ts';
import { listLiveContent } from '#modules/job-architecture/queries/list-live-content.ts';
import type { Actor } from '#platform/use-case/actor.ts';
import type { Caller } from '#platform/use-case/context.ts';
import type { ProfileAddress } from './sample-company.ts';

/** What a live profile asks, with its ids. */
export interface LiveProfile {
  readonly id: string;
  readonly versionId: string;
  readonly asked: readonly { readonly competencyId: string; readonly slug: string; readonly required: number; readonly wording: string }[];
}

/** The ids that people, profiles and competencies were given; a name that nobody has is a mistake of the sample's. */
export interface SampleIds {
  person(key: string): string;
  profile(address: ProfileAddress): LiveProfile;
  competency(slug: string): string;
  /** Somebody of the sample acting for themself. */
  actor(key: string): Actor;
}

export interface KnownPeople {
  readonly personIds: ReadonlyMap<string, string>;
  readonly accountIds: ReadonlyMap<string, string>;
}

/** Reads the ids of the live frameworks, and keeps those of the people given. */
export async function sampleIds(caller: Caller, { personIds, accountIds }: KnownPeople): Promise<SampleIds> {
  const contents = await listLiveContent(caller, {});
  const profiles = new Map(contents.flatMap(liveProfiles));
  const competencies = new Map(contents.flatMap((one) => one.competencies.map(({ slug, id }) => [slug, id] as const)));
  const person = finder('person', personIds);
  const account = finder('account', accountIds);
  return {
    person,
    profile: finder('profile', profiles),
    competency: finder('competency', competencies),
    actor: (key) => ({
      kind: 'person',
      sessionId: 'sample',
      accountId: asId<AccountId>(account(key)),
      personId: asId<PersonId>(person(key)),
      grants: [],
    }),
  };
}

function liveProfiles(content: FrameworkContent): readonly (readonly [ProfileAddress, LiveProfile])[] {
  const families = new Map(content.families.map(({ id, slug }) => [id, slug]));
  const competencies = new Map(content.competencies.map((one) => [one.id, one]));
  return content.profiles.map((profile) => {
    const asked = profile.expectations.flatMap((expectation) => {
      const competency = competencies.get(expectation.competencyId);
      if (competency === undefined) return [];
      const { competencyId, required } = expectation;
      return [{ competencyId, slug: competency.slug, required, wording: wordingOf(expectation, competency) }];
    });
    return [`${families.get(profile.familyId)}/${profile.slug}`, { id: profile.id, versionId: content.versionId, asked }];
  });
}

function finder<T>(what: string, known: ReadonlyMap<string, T>): (name: string) => T {
  return (name) => {
    const found = known.get(name);
    if (found === undefined) throw new Error(`the sample knows no ${what} ${name}`);
    return found;
  };
}
