import { personFields } from '@waymark/domain/people/people-fields.ts';
import { describe, expect, test } from 'vitest';
import { guessMapping } from './guess-mapping.ts';
import { protectedAttribute } from './protected-attributes.ts';
import { readTable } from './read-table.ts';
import { scoreTitle } from './score-title.ts';

const guess = async (text: string) => guessMapping(await readTable(new TextEncoder().encode(text), { file: 'people.csv' }), personFields);

describe('columns are recognised', () => {
  test.each([
    [
      'English',
      'Employee ID,First Name,Last Name,Work Email,Job Title,Department,Manager ID,Hire Date,Termination Date,FTE,Location',
      '7,Ann,Lee,ann@example.org,Tester,Sales,8,2020-01-01,,0.8,Leeds',
    ],
    [
      'German',
      'Personalnummer;Vorname;Nachname;E-Mail;Stelle;Abteilung;Vorgesetzter Personalnummer;Eintrittsdatum;Austrittsdatum;Beschäftigungsgrad;Standort',
      '7;Ann;Lee;ann@example.org;Tester;Vertrieb;8;1.1.2020;;80%;Ulm',
    ],
    [
      'French',
      'Matricule;Prénom;Nom;Courriel;Poste;Service;Matricule du responsable;Date d’embauche;Date de départ;Taux d’activité;Ville',
      '7;Ann;Lee;ann@example.org;Testeur;Ventes;8;2020-01-01;;80%;Lyon',
    ],
    [
      'Spanish',
      'Número de empleado;Nombre;Apellidos;Correo electrónico;Puesto;Departamento;ID del jefe;Fecha de ingreso;Fecha de baja;Jornada;Ciudad',
      '7;Ann;Lee;ann@example.org;Tester;Ventas;8;2020-01-01;;80%;Madrid',
    ],
  ])('by %s titles', async (_language, titles, row) => {
    const { guesses, missing } = await guess(`${titles}\n${row}\n`);
    expect(missing).toEqual([]);
    expect(guesses.map(({ field }) => field)).toEqual([
      'key',
      'givenName',
      'familyName',
      'email',
      'jobTitle',
      'team',
      'managerKey',
      'joinedOn',
      'leftOn',
      'employmentShare',
      'location',
    ]);
    expect(guesses.every(({ confidence }) => confidence >= 0.6)).toBe(true);
  });

  test('however a title is spelt', () => {
    for (const title of ['EmployeeID', 'employee_id', 'Employee ID:', 'EMPLOYEE-ID', ' employee  id '])
      expect(scoreTitle(title, ['employee id']).score).toBe(0.98);
    expect(scoreTitle('Current department', ['department']).score).toBe(0.8);
    expect(scoreTitle('Reports to (line manager)', ['line manager']).score).toBe(0.65);
    expect(scoreTitle('Shoe size', ['line manager', 'size of team']).score).toBe(0);
  });

  test('by their values where titles mislead: an e-mail column without addresses is a login', async () => {
    const { fields, guesses } = await guess('id,email,contact\n1,ANNL,ann@example.org\n2,BOS,bo@example.org\n');
    expect(fields).toEqual({ key: 'id', login: 'email', email: 'contact' });
    expect(guesses[2]).toMatchObject({ confidence: 0.6, reason: 'The values are e-mail addresses.' });
  });

  test('a column called manager holds keys, addresses or names, as its values say', async () => {
    expect((await guess('id,manager\n1,\n2,1\n3,1\n')).fields).toEqual({ key: 'id', managerKey: 'manager' });
    expect((await guess('id,manager\n1,\n2,ann@example.org\n')).fields).toEqual({ key: 'id', managerEmail: 'manager' });
    expect((await guess('id,manager\n1,\n2,"Lee, Ann"\n3,Ann Lee\n')).fields).toEqual({ key: 'id', managerName: 'manager' });
  });

  test('a name written as "Family, Given" is turned round', async () => {
    expect((await guess('id,name\n1,"Lee, Ann"\n2,"Sand, Bo"\n')).fields).toEqual({
      key: 'id',
      displayName: { column: 'name', join: ' ', order: 'family-first' },
    });
  });

  test('a date field takes no column without dates, and a file without a key says so', async () => {
    const { fields, missing } = await guess('Name,Start date\nAnn,soon\nBo,later\n');
    expect([fields, missing]).toEqual([{ displayName: 'Name' }, ['key']]);
  });
});

describe('protected attributes', () => {
  test.each([
    ['Birth Date', 'birth_date'],
    ['DateOfBirth', 'birth_date'],
    ['Geburtsdatum', 'birth_date'],
    ['Geschlecht', 'gender'],
    ['Gender Identity', 'gender'],
    ['Familienstand', 'marital_status'],
    ['Ethnicity', 'ethnicity'],
    ['Religionszugehörigkeit', 'religion'],
    ['Schwerbehindert (j/n)', 'disability'],
    ['Nationalité', 'nationality'],
    ['Sick days', 'health'],
    ['Salary', 'pay'],
    ['Sozialversicherungsnummer', 'identity_number'],
    ['Home Address', 'private_contact'],
  ])('%s is recognised as %s', (title, attribute) => {
    expect(protectedAttribute(title)).toBe(attribute);
  });

  test.each([
    'Job Title',
    'Stage',
    'Manager ID',
    'Package',
    'Union Street office',
    'Language',
    'Grace period',
    'Essex office',
    'Management level',
  ])('%s is none', (title) => {
    expect(protectedAttribute(title)).toBeUndefined();
  });

  test('are left out and said to be, and no value of them is shown', async () => {
    const { fields, guesses } = await guess('id,Gender,Birth date\n1,F,1990-01-01\n2,M,1991-01-01\n');
    expect(fields).toEqual({ key: 'id' });
    expect(guesses.filter(({ leftOut }) => leftOut !== null)).toMatchObject([
      { column: 'Gender', leftOut: 'gender', examples: [] },
      { column: 'Birth date', leftOut: 'birth_date', examples: [] },
    ]);
  });
});
