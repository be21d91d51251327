import type { HistoryRow, PersonRow } from '@waymark/domain/people/person-row.ts';
import { addDays } from '@waymark/domain/shared/calendar-date.ts';
import type { SampleCompany, SamplePerson } from './sample-company.ts';

const file = 'sample company';

/** The people of a sample company as the rows of a people file and of a history file (periods end before their last date). */
export function peopleRows(company: SampleCompany): { readonly rows: readonly PersonRow[]; readonly history: readonly HistoryRow[] } {
  const everyone = [...company.people, ...company.leavers];
  const number = new Map(everyone.map(({ key, employeeKey }) => [key, employeeKey]));
  const names = new Map(company.teams.map(({ key, name }) => [key, name]));
  const paths = new Map(
    company.teams.map(({ key, name, parent }) => [key, parent === null ? [name] : [names.get(parent) ?? parent, name]]),
  );
  const jobs = everyone.flatMap((person) =>
    person.assignments.map(({ title, from, to }) => ({ key: person.employeeKey, jobTitle: title, from, to })),
  );
  const teams = everyone.map(({ employeeKey, team, teamSince, leftOn }) => ({
    key: employeeKey,
    team: paths.get(team) ?? [team],
    from: teamSince,
    to: leftOn === null ? null : addDays(leftOn, 1),
  }));
  const lines = company.reportingLines.map(({ person, manager, from, to }) => ({
    key: number.get(person) ?? person,
    managerKey: number.get(manager) ?? manager,
    ...{ from, to },
  }));
  return {
    rows: everyone.map((person, at) => ({ file, row: at + 2, ...rowOf(person) })),
    history: [...jobs, ...teams, ...lines].map((row, at) => ({ file: `${file}, history`, row: at + 2, ...row })),
  };
}

function rowOf(person: SamplePerson): Omit<PersonRow, 'file' | 'row'> {
  return {
    key: person.employeeKey,
    givenName: person.givenName,
    familyName: person.familyName,
    displayName: `${person.givenName} ${person.familyName}`,
    email: person.email,
    location: person.location,
    employmentShare: person.employmentShare,
    joinedOn: person.joinedOn,
    ...(person.leftOn !== null && { leftOn: person.leftOn }),
    ...(person.onLeaveSince !== null && { onLeaveSince: person.onLeaveSince }),
  };
}
