import type { Right } from '@waymark/domain/shared/contract-kit.ts';

/** Who asks, in the order of the table's columns: how they stand to the person it is about, or which access role they hold. */
export const columns = [
  { name: 'anonymous', title: 'Nobody signed in', right: 'anonymous' },
  { name: 'stranger', title: 'Another employee', right: null },
  { name: 'self', title: 'The person', right: 'self' },
  { name: 'manager', title: 'Manager', right: 'manager' },
  { name: 'lineAbove', title: 'Line above', right: 'line_above' },
  { name: 'assessor', title: 'Assessor', right: 'assessor' },
  { name: 'partnerInScope', title: 'People partner in scope', right: 'people_partner' },
  { name: 'partnerOutOfScope', title: 'People partner out of scope', right: 'people_partner' },
  { name: 'frameworkOwner', title: 'Framework owner', right: 'framework_owner' },
  { name: 'executive', title: 'Executive', right: 'executive' },
  { name: 'admin', title: 'Admin', right: 'admin' },
  { name: 'keyWithoutScope', title: 'API key without the scope', right: null },
] as const satisfies readonly { name: string; title: string; right: Right | null }[];

export type Column = (typeof columns)[number]['name'];

/** What a cell promises: it works, or how it is refused. */
export type RightsCell = 'allowed' | '401' | '403' | '404';
