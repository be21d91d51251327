import { type FieldCatalogue, words } from '../shared/field-catalogue.ts';

/** The fields that a people file can fill, and what files call them in English, German, French and Spanish. */
export const personFields: FieldCatalogue = [
  {
    name: 'key',
    looksLike: 'unique',
    kind: 'key',
    label: 'Key in your HR system',
    isRequired: true,
    titles: words(
      'employee id | employee no | employee number | employee key | emp id | emp no | empno | employee code',
      'person id | person number | personnel number | personnel no | staff id | staff number | worker id | user id',
      'associate id | key | id | no | number | business entity id | personalnummer | personal nr | personalnr',
      'pers nr | mitarbeiternummer | mitarbeiter id | mitarbeiter nr | ma nr | matricule | numero employe',
      'id employe | identifiant | numero de empleado | id empleado | codigo de empleado | legajo',
    ),
  },
  {
    name: 'givenName',
    kind: 'text',
    label: 'Given name',
    canClear: true,
    titles: words(
      'first name | given name | firstname | givenname | forename | preferred first name | vorname | rufname | prenom',
      'nombre | nombre de pila',
    ),
  },
  {
    name: 'familyName',
    kind: 'text',
    label: 'Family name',
    canClear: true,
    titles: words(
      'last name | family name | lastname | surname | nachname | familienname | zuname | nom | nom de famille',
      'apellido | apellidos',
    ),
  },
  {
    name: 'displayName',
    isName: true,
    kind: 'text',
    label: 'Full name',
    canClear: true,
    titles: words(
      'full name | name | display name | employee name | employee | worker | preferred name | legal name',
      'vollstandiger name | anzeigename | mitarbeiter | nom complet | nom et prenom | employe | nombre completo',
      'nombre y apellidos | empleado',
    ),
  },
  {
    name: 'login',
    looksLike: 'login',
    kind: 'text',
    label: 'Login',
    titles: words(
      'login | user name | username | email | e mail | mail | login id | account | network id | benutzername | anmeldename | kennung',
      'identifiant de connexion | nom d utilisateur | usuario | nombre de usuario',
    ),
  },
  {
    name: 'email',
    kind: 'email',
    label: 'E-mail',
    canClear: true,
    titles: words(
      'email | e mail | work email | email address | e mail address | business email | company email | mail',
      'email work | e mail adresse | dienstliche e mail | courriel | adresse e mail | adresse electronique | correo',
      'correo electronico',
    ),
  },
  {
    name: 'jobTitle',
    kind: 'text',
    label: 'Job title',
    canClear: true,
    titles: words(
      'job title | title | position | position title | job | role | job role | business title | designation',
      'job name | job id | stelle | stellenbezeichnung | funktion | position bezeichnung | berufsbezeichnung',
      'jobtitel | poste | intitule du poste | fonction | emploi | puesto | cargo | titulo del puesto',
    ),
  },
  {
    name: 'assignmentStartedOn',
    kind: 'date',
    label: 'In this job since',
    titles: words(
      'job start date | start in job | in job since | in role since | position start date | role start date',
      'title since | effective date | assignment start | in position since | last promotion date | in funktion seit',
      'auf stelle seit | date de prise de poste | depuis | fecha de inicio en el puesto',
    ),
  },
  {
    name: 'team',
    kind: 'path',
    label: 'Team',
    canClear: true,
    titles: words(
      'team | department | org unit | organisation unit | organizational unit | organisational unit | unit | dept',
      'department name | department id | division | group | cost centre name | abteilung | bereich',
      'organisationseinheit | gruppe | service | departement | equipe | direction | departamento | equipo | area',
    ),
  },
  {
    name: 'managerKey',
    looksLike: 'other_key',
    kind: 'key',
    label: 'Manager by key',
    canClear: true,
    titles: words(
      'manager id | manager key | manager no | manager number | manager employee id | manager | supervisor id',
      'supervisor | reports to id | reports to | line manager id | line manager | boss id | mgr | vorgesetzter',
      'vorgesetzter id | vorgesetzter personalnummer | fuhrungskraft | fuhrungskraft personalnummer | responsable',
      'matricule du responsable | id responsable | manager hierarchique | jefe | id del jefe | supervisor id empleado',
    ),
  },
  {
    name: 'managerEmail',
    looksLike: 'other_email',
    kind: 'text',
    label: 'Manager by e-mail',
    canClear: true,
    titles: words(
      'manager email | manager e mail | supervisor email | line manager email | reports to email',
      'e mail vorgesetzter | e mail fuhrungskraft | email du responsable | correo del jefe',
      'manager | supervisor | line manager | reports to | vorgesetzter | fuhrungskraft | responsable | jefe',
    ),
  },
  {
    name: 'managerName',
    looksLike: 'other_name',
    kind: 'text',
    label: 'Manager by name',
    canClear: true,
    titles: words(
      'manager name | supervisor name | line manager name | reports to name | name vorgesetzter | name fuhrungskraft',
      'nom du responsable | nombre del jefe',
      'manager | supervisor | line manager | reports to | vorgesetzter | fuhrungskraft | responsable | jefe',
    ),
  },
  {
    name: 'joinedOn',
    kind: 'date',
    label: 'First day',
    canClear: true,
    titles: words(
      'hire date | start date | joined | joined on | date joined | joining date | date of joining',
      'original hire date | employment start | entry date | date hired | eintrittsdatum | eintritt',
      'einstellungsdatum | beginn | date d embauche | date d entree | date d arrivee | fecha de ingreso',
      'fecha de alta | fecha de contratacion',
    ),
  },
  {
    name: 'leftOn',
    kind: 'date',
    label: 'Last day',
    canClear: true,
    opensEnd: true,
    titles: words(
      'leave date | leaving date | termination date | end date | last day | last working day | exit date | left on',
      'date left | separation date | austrittsdatum | austritt | date de depart | date de sortie | fecha de baja',
      'fecha de salida',
    ),
  },
  {
    name: 'onLeaveSince',
    kind: 'date',
    label: 'On leave since',
    canClear: true,
    titles: words('on leave since | leave of absence start | absence start | abwesend seit | en conge depuis | de permiso desde'),
  },
  {
    name: 'status',
    kind: 'choice',
    label: 'Status',
    titles: words(
      'status | employment status | employee status | worker status | state | beschaftigungsstatus | statut | estado',
      'situacion',
    ),
    choices: {
      active: words(
        'active | a | current | employed | working | yes | 1 | true | aktiv | beschaftigt | actif | active e | en poste',
        'activo | activa | probation | pending | hired',
      ),
      on_leave: words(
        'on leave | leave | leave of absence | loa | parental leave | sabbatical | beurlaubt | elternzeit | abwesend',
        'en conge | de permiso | excedencia',
      ),
      left: words(
        'left | terminated | inactive | former | leaver | resigned | retired | separated | no | 0 | false | t',
        'ausgeschieden | inaktiv | ausgetreten | parti | inactif | sorti | baja | inactivo | inactiva',
      ),
    },
  },
  {
    name: 'location',
    kind: 'text',
    label: 'Place of work',
    canClear: true,
    titles: words(
      'location | office | site | work location | city | place of work | workplace | standort | arbeitsort | ort',
      'niederlassung | lieu de travail | site de travail | ville | lugar de trabajo | ubicacion | sede | oficina',
      'ciudad',
    ),
  },
  {
    name: 'employmentShare',
    kind: 'share',
    label: 'Share of a full job',
    titles: words(
      'fte | employment share | full time equivalent | employment percentage | workload | part time percentage',
      'working time percentage | beschaftigungsgrad | pensum | teilzeitgrad | vza | etp | taux d activite',
      'temps de travail | jornada | porcentaje de jornada',
    ),
  },
];

/** The fields of a history file: a title, team or manager held from a day to a day, each in its own column or as kind and value. */
export const historyFields: FieldCatalogue = [
  ...personFields
    .filter(({ name }) => ['key', 'jobTitle', 'team', 'managerKey'].includes(name))
    .map(({ looksLike: _unique, ...field }) => ({ ...field, canClear: false })),
  {
    name: 'fact',
    kind: 'choice',
    label: 'What the value is',
    titles: words('kind | fact | type | art | typ | nature | tipo'),
    choices: {
      jobTitle: words('title | job title | job | position | role | stelle | poste | puesto'),
      team: words('team | department | unit | abteilung | service | departamento'),
      managerKey: words('manager | supervisor | vorgesetzter | responsable | jefe'),
    },
  },
  { name: 'value', kind: 'text', label: 'The value', titles: words('value | wert | valeur | valor') },
  {
    name: 'from',
    kind: 'date',
    label: 'From',
    isRequired: true,
    titles: words(
      'from | start date | valid from | effective from | begin date | von | gultig ab | beginn | du | debut',
      'date de debut | desde | fecha de inicio',
    ),
  },
  {
    name: 'to',
    kind: 'date',
    label: 'To',
    opensEnd: true,
    titles: words(
      'to | end date | valid to | effective to | until | bis | gultig bis | ende | au | fin | date de fin | hasta',
      'fecha de fin',
    ),
  },
];
