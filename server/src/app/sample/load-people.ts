import { addDays } from '@waymark/domain/shared/calendar-date.ts';
import { createAccountsForPeople } from '#modules/access/commands/create-accounts-for-people.ts';
import { bringPeople } from '#modules/people/commands/bring-people.ts';
import type { AccessRole } from '#platform/use-case/actor.ts';
import type { Caller } from '#platform/use-case/context.ts';
import { brightwaterAccess } from './brightwater-story.ts';
import type { SampleCompany, SamplePerson } from './sample-company.ts';
import type { KnownPeople } from './sample-ids.ts';

export interface PeopleRules {
  /** The id of a profile by its address. */
  readonly profileId: (address: string) => string;
  /** Who can sign in: everyone, or the people of the stories only. */
  readonly accounts: 'everyone' | readonly string[];
}

/** Brings everyone with their teams, lines and jobs, and gives accounts with access roles. */
export async function loadPeople(caller: Caller, company: SampleCompany, rules: PeopleRules): Promise<KnownPeople> {
  const everyone = [...company.people, ...company.leavers];
  const lines = Map.groupBy(company.reportingLines, ({ person }) => person);
  const { personIds, teamIds } = await bringPeople(caller, {
    source: 'sample',
    teams: company.teams.map(({ key, name, parent }) => ({ key, name, parentKey: parent })),
    people: everyone.map((person) => ({
      ...broughtPerson(person, rules.profileId),
      managers: (lines.get(person.key) ?? []).map(({ manager, from, to }) => ({ managerKey: manager, from, to })),
    })),
  });
  const withAccount = company.people.filter(({ key }) => rules.accounts === 'everyone' || rules.accounts.includes(key));
  const { accountIds } = await createAccountsForPeople(caller, {
    accounts: withAccount.map(({ key, email, givenName, familyName }) => ({
      personId: personIds.get(key) ?? '',
      email,
      name: `${givenName} ${familyName}`,
      grants: grantsOf(key, teamIds),
    })),
  });
  return { personIds, accountIds: new Map(withAccount.map(({ key }, at) => [key, accountIds[at] ?? ''])) };
}

function broughtPerson(person: SamplePerson, profileId: PeopleRules['profileId']) {
  const { key, givenName, familyName, email, location, employmentShare, joinedOn, leftOn, onLeaveSince, willingToTalk } = person;
  return {
    ...{ key, handle: key, displayName: `${givenName} ${familyName}`, givenName, familyName, email, location },
    ...{ employmentShare, joinedOn, leftOn, onLeaveSince, willingToTalk },
    jobs: person.assignments.map(({ profile, title, from, to }) => ({
      jobProfileId: profile === null ? null : profileId(profile),
      jobTitle: title,
      ...{ from, to },
    })),
    teams: [{ teamKey: person.team, from: person.teamSince, to: leftOn === null ? null : addDays(leftOn, 1) }],
  };
}

function grantsOf(key: string, teamIds: ReadonlyMap<string, string>) {
  return brightwaterAccess
    .filter(({ person }) => person === key)
    .map(({ role, scope }): { role: AccessRole; everyone: boolean; teamIds: string[] } => ({
      role,
      everyone: scope === 'everyone',
      teamIds: scope === 'everyone' ? [] : scope.flatMap((team) => teamIds.get(team) ?? []),
    }));
}
