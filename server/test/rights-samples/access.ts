import type { accessContract } from '@waymark/domain/access/contract.ts';
import { invitePerson } from '#modules/access/commands/invite-person.ts';
import { createApiKey } from '#platform/identity/api-keys.ts';
import { createEmailToken } from '#platform/identity/email-change.ts';
import { writeOrganisationSettings } from '#platform/organisation-settings.ts';
import { asOperator } from '../actors.ts';
import { anAccount } from '../builders/account.ts';
import type { RightsSamples, TriedCell } from '../rights/rights-sample.ts';
import { aSession } from '../rights/rights-world.ts';
import { testNow } from '../test-app.ts';

const password = 'slow green river stone';
const wanted = { email: 'new@brightwater.example', accessRoles: [] };

const invited = ({ world }: TriedCell) => invitePerson(world.app.caller(asOperator), { email: wanted.email });
const token = async (cell: TriedCell) => (await invited(cell)).link.split('#')[1] ?? '';
const another = async ({ world }: TriedCell) => ({ accountId: (await anAccount(world.db, { roles: ['executive'] })).accountId });
const inSample = async ({ world }: TriedCell) => writeOrganisationSettings(world.db, { sampleMode: true }, testNow);

/** How to try each operation of access. */
export const accessSamples: RightsSamples<typeof accessContract> = {
  getSession: { call: () => ({}) },
  endSession: { call: () => ({}) },
  createFirstAccount: {
    call: () => ({ body: { email: 'first@brightwater.example', name: 'First', password } }),
    mayRefuse: ['already_set_up'],
  },
  askForSample: { call: () => ({ body: {} }), mayRefuse: ['already_set_up'] },
  getSampleProgress: { call: () => ({}) },
  endSample: {
    call: async (cell) => {
      await inSample(cell);
      return {};
    },
  },
  getAccount: { call: () => ({}) },
  setPreferences: { call: () => ({ body: { preferences: { theme: 'dark' } } }) },
  listSignIns: { call: () => ({}) },
  endSignIn: { call: async ({ world, accountId }) => ({ params: { sessionId: await aSession(world.db, accountId) } }) },
  endOtherSignIns: { call: () => ({}) },
  listApiKeys: { call: () => ({}) },
  createApiKey: { call: () => ({ body: { name: 'script', scopes: ['read'] } }) },
  revokeApiKey: {
    call: async ({ world, accountId }) => {
      const { facts } = await createApiKey(world.db, { accountId, name: 'script', scopes: ['read'], days: 1 });
      return { params: { keyId: facts.id } };
    },
  },
  listAccounts: { call: () => ({}) },
  getAccessOverview: { call: () => ({}) },
  grantAccessRole: { call: async (cell) => ({ params: { ...(await another(cell)), accessRole: 'executive' }, body: {} }) },
  revokeAccessRole: { call: async (cell) => ({ params: { ...(await another(cell)), accessRole: 'executive' } }) },
  disableAccount: { call: async (cell) => ({ params: await another(cell) }) },
  enableAccount: { call: async (cell) => ({ params: await another(cell) }) },
  resetSecondStep: { call: async (cell) => ({ params: await another(cell) }) },
  linkAccountToPerson: { call: async (cell) => ({ params: await another(cell), body: { personId: null } }) },
  listInvitations: { call: () => ({}) },
  invitePerson: { call: () => ({ body: wanted }) },
  revokeInvitation: { call: async (cell) => ({ params: { invitationId: (await invited(cell)).id } }) },
  findInvitation: { call: async (cell) => ({ body: { token: await token(cell) } }) },
  acceptInvitation: { call: async (cell) => ({ body: { token: await token(cell), name: 'New', password } }) },
  askEmailChange: { call: () => ({ body: { email: 'another@brightwater.example' } }) },
  confirmEmailChange: {
    call: async ({ world, accountId }) => {
      const { token: mailed } = await createEmailToken(world.db, { accountId, email: 'another@brightwater.example' });
      return { body: { token: mailed } };
    },
  },
  getOrganisation: { call: () => ({}) },
  changeOrganisation: { call: () => ({ body: { name: 'Brightwater' } }) },
  listSamplePeople: {
    call: async (cell) => {
      await inSample(cell);
      return {};
    },
  },
  signInAsSamplePerson: {
    call: async (cell) => {
      await inSample(cell);
      return { body: { personId: cell.world.crew.engineer } };
    },
  },
  listOutbox: {
    call: async (cell) => {
      await inSample(cell);
      return {};
    },
  },
};
