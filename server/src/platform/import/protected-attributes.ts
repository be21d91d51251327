import { foldTitle } from './fold-title.ts';

/** What a column may hold that an import leaves out unless somebody decides otherwise. */
export type ProtectedAttribute =
  | 'birth_date'
  | 'age'
  | 'gender'
  | 'marital_status'
  | 'ethnicity'
  | 'religion'
  | 'disability'
  | 'nationality'
  | 'health'
  | 'sexual_orientation'
  | 'politics_and_unions'
  | 'identity_number'
  | 'pay'
  | 'private_contact';

/** Words of column titles, folded, in English, German, French and Spanish; a word ending in * may go on. */
const WORDS: Readonly<Record<ProtectedAttribute, string>> = {
  birth_date: 'birth* | dob | date of birth | born | geburts* | geboren | naissance | date de naissance | nacimiento | fecha de nacimiento',
  age: 'age | age group | alter | altersgruppe | edad | tranche d age',
  gender: 'gender* | sex | geschlecht | sexe | genre | genero | sexo | pronouns | anrede | civilite',
  marital_status: 'marital* | married | spouse | familienstand | verheiratet | etat civil | situation familiale | estado civil | conyuge',
  ethnicity: 'ethnic* | race | racial | ethnie | herkunft | origine ethnique | etnia | raza | veteran*',
  religion: 'religio* | faith | konfession | kirchensteuer | confession',
  disability: 'disab* | handicap* | behinder* | schwerbehind* | gdb | discapacidad | rqth',
  nationality:
    'national* | citizenship | staatsangehorigkeit | staatsburgerschaft | nationalite | nacionalidad | visa* | work permit | country of birth | geburtsland',
  health:
    'health* | sick* | illness | medical | gesundheit* | krank* | sante | maladie | salud | enfermedad | blood* | pregnan* | maternity*',
  sexual_orientation: 'sexual orientation | sexual identity | lgbt* | sexuelle orientierung | orientation sexuelle | orientacion sexual',
  politics_and_unions: 'trade union* | union member* | union status | political* | gewerkschaft* | betriebsrat | syndica* | sindica*',
  identity_number:
    'ssn | social security* | national id | national insurance* | nin | passport* | tax id | tax number | steuer id | steuernummer | sozialversicherung* | numero de securite sociale | nir | dni | nif | curp',
  pay: 'salary | salar* | wage* | pay rate | pay frequency | hourly rate | daily rate | monthly rate | monthly income | compensation | bonus | commission* | iban | bank account | gehalt* | lohn* | salaire | remuneration | salario | sueldo',
  private_contact:
    'home address | private* | personal email | personal phone | home phone | emergency contact | privatadresse | adresse personnelle | domicilio',
};

const PATTERNS = Object.entries(WORDS).map(([attribute, words]) => ({
  attribute: attribute as ProtectedAttribute, // the keys of the record above
  pattern: new RegExp(`(?:^| )(?:${words.split(' | ').map(asPattern).join('|')})(?:$| )`, 'u'),
}));

/** The protected attribute that a column's title names, in any of four languages. */
export function protectedAttribute(title: string): ProtectedAttribute | undefined {
  const folded = foldTitle(title);
  return PATTERNS.find(({ pattern }) => pattern.test(folded))?.attribute;
}

function asPattern(word: string): string {
  return word.endsWith('*') ? `${word.slice(0, -1)}\\p{Letter}*` : word;
}
