import type { PlainKey } from '../../platform/format-message.ts';
import type { AccessRole } from './admin-queries.ts';

/** What an access role is called. */
export const roleNames: Readonly<Record<AccessRole, PlainKey>> = {
  admin: 'access.role.admin',
  people_partner: 'access.role.peoplePartner',
  framework_owner: 'access.role.frameworkOwner',
  executive: 'access.role.executive',
};

/** What an access role lets somebody do, in a sentence. */
export const roleSentences: Readonly<Record<AccessRole, PlainKey>> = {
  admin: 'access.role.admin.can',
  people_partner: 'access.role.peoplePartner.can',
  framework_owner: 'access.role.frameworkOwner.can',
  executive: 'access.role.executive.can',
};
