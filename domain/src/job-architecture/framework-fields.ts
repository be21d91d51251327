import { type FieldCatalogue, words } from '../shared/field-catalogue.ts';

const competencyFields: FieldCatalogue = [
  {
    name: 'competency',
    kind: 'text',
    label: 'Competency',
    isRequired: true,
    titles: words(
      'competency | skill | skill name | competency name | competence | capability | criterion | topic | kompetenz',
      'fahigkeit | competences | nom de la competence | competencia | habilidad',
    ),
  },
  {
    name: 'definition',
    kind: 'multiline',
    label: 'What it means',
    titles: words(
      'definition | skill description | competency description | description of skill | skill definition',
      'beschreibung der kompetenz | description de la competence | descripcion de la competencia',
    ),
  },
  {
    name: 'kind',
    kind: 'choice',
    label: 'Kind of competency',
    titles: words(
      'kind | competency kind | skill type | competency type | type of skill | kompetenzart | type de competence',
      'tipo de competencia',
    ),
    choices: {
      technical: words('technical | hard | hard skill | functional | professional | fachlich | technique | tecnica | knowledge | skill'),
      behavioural: words(
        'behavioural | behavioral | behaviour | soft | soft skill | core | value | sozial | comportementale',
        'conductual',
      ),
      leadership: words('leadership | management | managerial | fuhrung | liderazgo | encadrement'),
      ai_collaboration: words('ai collaboration | ai | artificial intelligence | ki | ia'),
    },
  },
  {
    name: 'category',
    kind: 'text',
    label: 'Category',
    titles: words('category | skill category | competency group | skill group | area | cluster | kategorie | categorie', 'categoria'),
  },
];

const placeFields: FieldCatalogue = [
  {
    name: 'family',
    kind: 'text',
    label: 'Job family',
    titles: words(
      'job family | role family | family | discipline | function | profession | job function | jobfamilie',
      'berufsfamilie | famille de metiers | famille | familia de puestos | familia',
    ),
  },
  {
    name: 'familyDescription',
    kind: 'multiline',
    label: 'About the family',
    titles: words('family description | job family description | role family description'),
  },
  {
    name: 'track',
    givesWayTo: 'profile',
    kind: 'text',
    label: 'Track',
    titles: words(
      'track | role | career track | career path | path | ladder | stream | job | laufbahn | karrierepfad | filiere',
      'parcours | trayectoria',
    ),
  },
];

/** The fields of a table with one row for each profile and competency. */
export const expectationFields: FieldCatalogue = [
  ...placeFields,
  {
    name: 'trackDescription',
    kind: 'multiline',
    label: 'About the track',
    titles: words('track description | role description | path description'),
  },
  { name: 'trackKind', kind: 'text', label: 'Kind of track', titles: words('track kind | track type | ladder type') },
  {
    name: 'profile',
    kind: 'text',
    label: 'Role',
    isRequired: true,
    titles: words(
      'role level | job title | profile | job profile | role title | position | title | role name | role | level title',
      'stelle | rolle | poste | puesto | rol',
    ),
  },
  {
    name: 'purpose',
    kind: 'multiline',
    label: 'Purpose of the role',
    titles: words(
      'role level description | purpose | job description | role summary | summary | profile description',
      'zweck der stelle | mission | mission du poste | proposito',
    ),
  },
  {
    name: 'jobLevel',
    givesWayTo: 'required',
    kind: 'text',
    label: 'Job level',
    titles: words('level | job level | grade | job grade | band | career level | stufe | grad | niveau | nivel | grado'),
  },
  ...competencyFields,
  {
    name: 'mustHave',
    kind: 'flag',
    label: 'Must-have',
    titles: words('must have | mandatory | essential | required | muss | pflicht | obligatoire | obligatorio'),
    choices: {
      true: words('yes | y | x | true | 1 | must | must have | ja | oui | si | essential | mandatory'),
      false: words('no | n | false | 0 | nein | non | optional | nice to have | desirable'),
    },
  },
  {
    name: 'required',
    kind: 'text',
    label: 'Required level',
    titles: words(
      'skill level | required level | proficiency | proficiency level | expected level | required proficiency',
      'target level | level required | minimum level | competency level | rating | required | erforderliche stufe | soll stufe | niveau requis | niveau attendu',
      'nivel requerido | nivel esperado',
    ),
  },
  {
    name: 'descriptor',
    kind: 'multiline',
    label: 'What the level looks like',
    titles: words(
      'skill level description | level description | descriptor | proficiency description | indicator | indicators',
      'key behaviour | key behaviours | behaviours | stufenbeschreibung | description du niveau',
      'descripcion del nivel',
    ),
  },
  {
    name: 'importance',
    kind: 'text',
    label: 'Importance',
    titles: words('importance | weight | priority | weighting | wichtigkeit | gewichtung | poids | importancia | peso'),
  },
  {
    name: 'wording',
    kind: 'multiline',
    label: 'Words of this role alone',
    titles: words('wording | role specific wording | expectation | expectation text'),
  },
];

/** The fields of a matrix, besides one column for each profile or level. */
export const matrixFields: FieldCatalogue = [...competencyFields, ...placeFields];

/** The fields of a descriptor table, besides one column for each step. */
export const descriptorFields: FieldCatalogue = competencyFields;
