import { z } from 'zod';
import { route } from '../shared/contract-kit.ts';
import { PageQuery, pageOf } from '../shared/page.ts';
import { smallestGroupAllowed } from '../shared/smallest-group.ts';
import { ThingId } from '../shared/thing-id.ts';
import { AccessGrant, AccessRole, AccessScope } from './access-role.ts';
import { Account, EmailAddress, Locale, NewPassword } from './account.ts';
import { ownAccountContract } from './own-account-contract.ts';
import { sampleContract } from './sample-contract.ts';
import { Session } from './session.ts';

const AccountParams = z.object({ accountId: ThingId });
const GrantParams = z.object({ accountId: ThingId, accessRole: AccessRole });

const Invitation = z.object({
  id: z.string(),
  email: z.string(),
  personId: z.string().nullable(),
  accessRoles: z.array(AccessRole),
  createdAt: z.string(),
  expiresAt: z.string(),
  state: z.enum(['open', 'expired']),
});

/** The first account of an installation. */
export const NewFirstAccount = z.strictObject({
  email: EmailAddress,
  name: z.string().trim().min(1, 'Say who you are.').max(200),
  password: NewPassword,
  organisationName: z.string().trim().max(200).default(''),
  /** The code that `npm start` printed; needed from elsewhere than the machine itself. */
  code: z.string().max(40).optional(),
});

export const NewInvitation = z.strictObject({
  email: EmailAddress,
  personId: z.guid().nullable().default(null),
  accessRoles: z.array(AccessRole).max(4).default([]),
});

export type NewInvitation = z.infer<typeof NewInvitation>;

export const InvitationAcceptance = z.strictObject({
  token: z.string().max(200),
  name: z.string().trim().min(1, 'Say who you are.').max(200),
  password: NewPassword,
});

const organisationFields = {
  name: z.string().trim().min(1, 'An organisation has a name.').max(200),
  locale: Locale,
  timeZone: z
    .string()
    .refine((zone) => zone === 'UTC' || Intl.supportedValuesOf('timeZone').includes(zone), 'Use a time zone such as Europe/Berlin.'),
  currency: z.string().regex(/^[A-Z]{3}$/, 'Use a code of three letters such as EUR.'),
  smallestGroup: z.int().min(smallestGroupAllowed, `Groups of fewer than ${smallestGroupAllowed} would point at people.`).max(50),
};
/** `name` is empty until somebody gave one. */
const Organisation = z.object({ ...organisationFields, name: z.string() });
export const OrganisationChange = z.strictObject(organisationFields).partial();

/** Accounts, access roles, and one's own sign-in. Password, passkeys and the second step go through /api/auth. */
export const accessContract = {
  getSession: route({
    method: 'GET',
    path: '/session',
    response: Session,
    summary: 'Says who is here, what they may open, and how the organisation is set up.',
    permission: 'access.see_session',
    rights: ['anonymous', 'everyone'],
  }),
  endSession: route({
    method: 'DELETE',
    path: '/session',
    summary: 'Signs out.',
    permission: 'access.manage_own_account',
    rights: ['everyone'],
  }),
  createFirstAccount: route({
    method: 'POST',
    path: '/first-account',
    body: NewFirstAccount,
    response: z.object({ accountId: z.string() }),
    status: 201,
    summary: 'Sets up the installation: makes its first account, while there is none, and signs it in.',
    ownTransaction: true,
    permission: 'access.set_up',
    rights: ['anonymous', 'everyone'],
    refusals: ['already_set_up', 'first_run_code_wrong', 'sample_being_built'],
  }),
  ...ownAccountContract,
  listAccounts: route({
    method: 'GET',
    path: '/accounts',
    query: PageQuery.extend({ search: z.string().max(200).optional(), accessRole: AccessRole.optional() }),
    response: pageOf(Account),
    summary: 'Lists accounts by address, with their access roles.',
    permission: 'access.manage',
    rights: ['admin'],
  }),
  getAccessOverview: route({
    method: 'GET',
    path: '/access',
    response: z.object({
      accounts: z.int(),
      disabled: z.int(),
      openInvitations: z.int(),
      holders: z.array(z.object({ role: AccessRole, count: z.int(), withoutSecondFactor: z.int() })),
    }),
    summary: 'Counts who holds what.',
    permission: 'access.manage',
    rights: ['admin'],
  }),
  grantAccessRole: route({
    method: 'PUT',
    path: '/accounts/{accountId}/access-roles/{accessRole}',
    params: GrantParams,
    body: AccessScope,
    response: AccessGrant,
    summary: 'Grants an access role, or changes how far it reaches.',
    permission: 'access.manage',
    rights: ['admin'],
    refusals: ['last_admin', 'scope_not_possible', 'end_in_the_past', 'team_unknown'],
  }),
  revokeAccessRole: route({
    method: 'DELETE',
    path: '/accounts/{accountId}/access-roles/{accessRole}',
    params: GrantParams,
    summary: 'Takes an access role back.',
    permission: 'access.manage',
    rights: ['admin'],
    refusals: ['last_admin'],
  }),
  disableAccount: route({
    method: 'PUT',
    path: '/accounts/{accountId}/disabling',
    params: AccountParams,
    summary: 'Switches an account off; its sessions and API keys end at once.',
    permission: 'access.manage',
    rights: ['admin'],
    refusals: ['last_admin'],
  }),
  enableAccount: route({
    method: 'DELETE',
    path: '/accounts/{accountId}/disabling',
    params: AccountParams,
    summary: 'Switches an account on again.',
    permission: 'access.manage',
    rights: ['admin'],
  }),
  resetSecondStep: route({
    method: 'DELETE',
    path: '/accounts/{accountId}/second-step',
    params: AccountParams,
    summary: 'Takes the second step and passkeys of an account away, for an owner who lost their device; they are told by mail.',
    permission: 'access.manage',
    rights: ['admin'],
  }),
  linkAccountToPerson: route({
    method: 'PUT',
    path: '/accounts/{accountId}/person',
    params: AccountParams,
    body: z.strictObject({ personId: z.guid().nullable() }),
    summary: 'Says which person an account belongs to; null for none.',
    permission: 'access.manage',
    rights: ['admin'],
    refusals: ['person_unknown', 'person_has_account'],
  }),
  listInvitations: route({
    method: 'GET',
    path: '/invitations',
    query: PageQuery,
    response: pageOf(Invitation),
    summary: 'Lists invitations that are open or ran out, newest first.',
    permission: 'access.invite',
    rights: ['admin', 'people_partner'],
  }),
  invitePerson: route({
    method: 'POST',
    path: '/invitations',
    body: NewInvitation,
    response: Invitation.extend({ link: z.string() }),
    status: 201,
    summary: 'Invites somebody by mail; the link is shown this once too. A new invitation ends an older one.',
    permission: 'access.invite',
    rights: ['admin', 'people_partner'],
    refusals: ['account_exists', 'person_unknown', 'person_has_account', 'roles_need_admin'],
  }),
  revokeInvitation: route({
    method: 'DELETE',
    path: '/invitations/{invitationId}',
    params: z.object({ invitationId: ThingId }),
    summary: 'Takes an invitation back.',
    permission: 'access.invite',
    rights: ['admin', 'people_partner'],
  }),
  findInvitation: route({
    method: 'POST',
    path: '/invitations/lookup',
    body: z.strictObject({ token: z.string().max(200) }),
    response: z.object({ email: z.string(), organisation: z.string(), expiresAt: z.string(), shortestPassword: z.int() }),
    summary: 'Shows the bearer of an invitation what it is for.',
    permission: 'access.accept_invitation',
    rights: ['anonymous', 'everyone'],
  }),
  acceptInvitation: route({
    method: 'POST',
    path: '/invitations/acceptance',
    body: InvitationAcceptance,
    response: z.object({ accountId: z.string() }),
    status: 201,
    summary: 'Accepts an invitation: makes the account and signs it in.',
    ownTransaction: true,
    permission: 'access.accept_invitation',
    rights: ['anonymous', 'everyone'],
    refusals: ['account_exists'],
  }),
  confirmEmailChange: route({
    method: 'POST',
    path: '/email-changes/confirmation',
    body: z.strictObject({ token: z.string().max(200) }),
    response: z.object({ email: z.string() }),
    summary: 'Takes the address that a mailed link was sent to; the one before is told.',
    permission: 'access.confirm_email_change',
    rights: ['anonymous', 'everyone'],
    refusals: ['account_exists'],
  }),
  getOrganisation: route({
    method: 'GET',
    path: '/organisation',
    response: Organisation,
    summary: 'Gives what the organisation has settled.',
    permission: 'access.see_organisation',
    rights: ['everyone'],
  }),
  changeOrganisation: route({
    method: 'PATCH',
    path: '/organisation',
    body: OrganisationChange,
    response: Organisation,
    summary: 'Changes what the organisation has settled; what is not named stays.',
    permission: 'access.change_organisation',
    rights: ['admin'],
  }),
  ...sampleContract,
} as const;
