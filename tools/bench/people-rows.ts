const givenNames = ['Ada', 'Bruno', 'Chiara', 'Dilan', 'Elif', 'Femi', 'Greta', 'Hugo', 'Ines', 'Jonas', 'Kavya', 'Liam', 'Mira', 'Noor'];
const familyNames = ['Abel', 'Berg', 'Costa', 'Dahl', 'Ekwueme', 'Fischer', 'Garcia', 'Hansen', 'Ito', 'Jansen', 'Kaya', 'Lind', 'Moreau'];
const titles = ['Engineer', 'Senior Engineer', 'Analyst', 'Designer', 'Product Manager', 'Consultant', 'Accountant', 'Specialist'];
const reportsEach = 8;
const peopleInTeam = 40;

/** The columns of the generated table, in order. */
export const peopleColumns = ['employee_no', 'given_name', 'family_name', 'email', 'title', 'team', 'manager_no', 'hired'] as const;

/** The mapping of the generated table, as a user would write it. */
export const peopleMapping = {
  format: 'waymark-people-mapping/1',
  people: {
    fields: {
      key: 'employee_no',
      givenName: 'given_name',
      familyName: 'family_name',
      email: 'email',
      jobTitle: 'title',
      team: 'team',
      managerKey: 'manager_no',
      joinedOn: 'hired',
    },
  },
};

/** A CSV table of `count` invented people under one head, always the same: eight report to each manager, forty are in a team. */
export function peopleCsv(count: number): string {
  const rows = Array.from({ length: count }, (_one, at) => rowOf(at).join(','));
  return `${[peopleColumns.join(','), ...rows].join('\n')}\n`;
}

function rowOf(at: number): readonly string[] {
  const [given, family] = [pick(givenNames, at), pick(familyNames, at * 7 + Math.floor(at / 13))];
  const manager = at === 0 ? '' : key(Math.floor((at - 1) / reportsEach));
  const email = `${given}.${family}.${at}@example.org`.toLowerCase();
  const hired = new Date(Date.UTC(2005, 0, 1 + ((at * 31) % 7000))).toISOString().slice(0, 10);
  return [key(at), given, family, email, pick(titles, at * 3), `Team ${Math.floor(at / peopleInTeam) + 1}`, manager, hired];
}

const key = (at: number): string => String(100_001 + at);
const pick = (from: readonly string[], at: number): string => from[at % from.length] ?? '';
