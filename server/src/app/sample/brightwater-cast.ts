import type { CalendarDate } from '@waymark/domain/shared/calendar-date.ts';
import { nameKey } from './sample-names.ts';

/** A named person of the stories, and what must be true of them. */
export interface CastMember {
  readonly key: string;
  readonly given: string;
  readonly family: string;
  readonly team: string;
  /** A profile as `family/profile`, or a title. */
  readonly seat: string;
  /** Whom they report to, where it is not the lead of their team. */
  readonly manager?: string;
  /** The day their present job began; without it a generated history says so. */
  readonly since?: CalendarDate;
  /** Earlier jobs with their first days, and the present one last. */
  readonly history?: readonly (readonly [seat: string, from: CalendarDate])[];
  /** Agreed steps in the order of the profile's expectations; a dash is "not observed". */
  readonly levels?: string;
  readonly agreedOn?: CalendarDate;
  readonly willingToTalk?: boolean;
}

/** The people of the stories, in an order that fills seats from the top of each team. */
export const brightwaterCast: readonly CastMember[] = [
  ...leadership(),
  ...checkout(),
  ...engineers(),
  ...productPeople(),
  ...customerPeople(),
  ...marketers(),
  ...peopleAndIt(),
];

function leadership(): CastMember[] {
  return [cast(['Yuki Tanaka', 'leadership', 'VP Engineering']), cast(['Priya Raman', 'leadership', 'COO'])];
}

function checkout(): CastMember[] {
  const one = (name: string, profile: string, more: Partial<CastMember>) =>
    cast([name, 'checkout', `engineering/${profile}`], { manager: 'tomas-rivera', ...more });
  return [
    one('Tomás Rivera', 'engineering-manager', {
      manager: 'helena-brandt',
      levels: '4 4 4 3 4 3',
      since: '2024-03-01',
    }),
    one('Noor Haddad', 'senior-engineer', { levels: '3 3 4 3 3 3', since: '2024-06-01' }),
    one('Luca Moretti', 'senior-engineer', { levels: '3 3 4 4 3 3', since: '2024-02-01' }),
    one('Amara Okafor', 'software-engineer', {
      levels: '2 2 3 3 4 3',
      agreedOn: '2026-09-12',
      history: [
        ['engineering/junior-developer', '2022-09-05'],
        ['engineering/software-engineer', '2024-03-01'],
      ],
    }),
    one('Owen Clarke', 'software-engineer', { levels: '2 2 2 3 3 2', since: '2024-10-01' }),
    one('Mina Rahimi', 'software-engineer', { levels: '2 2 3 2 3 3', since: '2025-02-01' }),
    one('Elena Popova', 'junior-developer', { levels: '- 2 1 1 - -', since: '2026-07-06' }),
    one('Theo Lambert', 'junior-developer', { levels: '- - - - - -', since: '2026-09-01' }),
  ];
}

function engineers(): CastMember[] {
  const one = (name: string, seat: string, more: Partial<CastMember> = {}) => {
    const [team = '', profile = ''] = seat.split(' ');
    return cast([name, team, `engineering/${profile}`], more);
  };
  return [
    one('Helena Brandt', 'engineering-office director-of-engineering', { manager: 'yuki-tanaka', levels: '5 5 4 5 4 5' }),
    one('Ravi Menon', 'payments engineering-manager', { manager: 'helena-brandt' }),
    one('Bram de Vries', 'payments team-lead', { manager: 'ravi-menon' }),
    one('Leila Nasser', 'payments staff-engineer', {
      manager: 'ravi-menon',
      levels: '4 4 4 4 4 4',
      since: '2024-03-01',
      willingToTalk: true,
    }),
    one('Greta Lindqvist', 'platform engineering-manager', { manager: 'helena-brandt' }),
    one('Kofi Mensah', 'platform staff-engineer', {
      manager: 'greta-lindqvist',
      levels: '4 5 5 4 4 4',
      since: '2024-11-01',
    }),
    one('Samuel Osei', 'data engineering-manager', { manager: 'helena-brandt' }),
    one('Anya Kowalska', 'search team-lead', { manager: 'samuel-osei' }),
    one('Jin Park', 'search senior-engineer', {
      manager: 'anya-kowalska',
      levels: '3 3 3 3 3 3',
      since: '2024-05-01',
      willingToTalk: true,
    }),
    one('Ines Duarte', 'pricing software-engineer'),
    one('Peter Novak', 'mobile software-engineer'),
    one('Jonah Fischer', 'tools software-engineer'),
    one('Grace Mbeki', 'identity senior-engineer'),
  ];
}

function productPeople(): CastMember[] {
  return [
    cast(['Mei Tan', 'product', 'product/group-product-manager'], { manager: 'priya-raman' }),
    cast(['Marcus Obi', 'product', 'product/product-manager'], {
      manager: 'mei-tan',
      willingToTalk: true,
      history: [
        ['engineering/software-engineer', '2022-05-09'],
        ['product/associate-product-manager', '2025-01-13'],
        ['product/product-manager', '2026-03-02'],
      ],
    }),
  ];
}

function customerPeople(): CastMember[] {
  return [
    cast(['Ruth Adeyemi', 'support-2', 'customer-success/customer-success-manager']),
    cast(['Sam Whitlock', 'support-2', 'customer-success/customer-support-rep'], {
      manager: 'ruth-adeyemi',
      levels: '1 2 1 3',
      since: '2025-03-17',
    }),
    cast(['Hugo Bernard', 'customer-data', 'customer-success/success-analyst']),
    cast(['Bea Santos', 'programmes', 'customer-success/success-analyst']),
    cast(['Lin Zhao', 'onboarding', 'customer-success/customer-success-specialist']),
  ];
}

function marketers(): CastMember[] {
  const growth = (name: string, profile: string, levels: string) => cast([name, 'growth-marketing', `marketing/${profile}`], { levels });
  return [
    growth('Sofia Marchetti', 'senior-specialist', '3 4 3 4 2 4'),
    growth('Dev Patel', 'specialist', '2 2 3 2 2 3'),
    growth('Hana Kim', 'specialist', '2 3 2 3 1 2'),
    growth('Jonas Weber', 'coordinator', '1 1 2 1 2 2'),
    growth('Aisha Bello', 'senior-specialist', '2 3 3 3 3 4'),
    cast(['Carys Evans', 'content', 'marketing/specialist']),
  ];
}

function peopleAndIt(): CastMember[] {
  return [
    cast(['Ingrid Solberg', 'people', 'People Partner'], { manager: 'chief-people-officer' }),
    cast(['Elif Aydin', 'people', 'People Partner'], { manager: 'chief-people-officer' }),
    cast(['Dan Whitfield', 'it', 'Systems Administrator']),
    cast(['Rosa Lind', 'it', 'Systems Administrator']),
  ];
}

function cast([name, team, seat]: readonly [string, string, string], more: Partial<CastMember> = {}): CastMember {
  const [given = '', ...rest] = name.split(' ');
  const family = rest.join(' ');
  return { key: nameKey({ given, family }), given, family, team, seat, ...more };
}
