import type { accessContract } from '@waymark/domain/access/contract.ts';
import type { Handlers } from '@waymark/domain/shared/contract-kit.ts';
import type { HttpCaller } from '#platform/http/http-caller.ts';
import { acceptInvitation } from './commands/accept-invitation.ts';
import { askEmailChange } from './commands/ask-email-change.ts';
import { askForSample } from './commands/ask-for-sample.ts';
import { changeOrganisation } from './commands/change-organisation.ts';
import { confirmEmailChange } from './commands/confirm-email-change.ts';
import { createApiKey } from './commands/create-api-key.ts';
import { createFirstAccount } from './commands/create-first-account.ts';
import { disableAccount } from './commands/disable-account.ts';
import { enableAccount } from './commands/enable-account.ts';
import { endOtherSignIns } from './commands/end-other-sign-ins.ts';
import { endSample } from './commands/end-sample.ts';
import { endSession } from './commands/end-session.ts';
import { endSignIn } from './commands/end-sign-in.ts';
import { grantAccessRole } from './commands/grant-access-role.ts';
import { invitePerson } from './commands/invite-person.ts';
import { linkAccountToPerson } from './commands/link-account-to-person.ts';
import { resetSecondStep } from './commands/reset-second-step.ts';
import { revokeAccessRole } from './commands/revoke-access-role.ts';
import { revokeApiKey } from './commands/revoke-api-key.ts';
import { revokeInvitation } from './commands/revoke-invitation.ts';
import { setPreferences } from './commands/set-preferences.ts';
import { chooseSamplePerson } from './queries/choose-sample-person.ts';
import { findInvitation } from './queries/find-invitation.ts';
import { getAccessOverview } from './queries/get-access-overview.ts';
import { getAccount } from './queries/get-account.ts';
import { getOrganisation } from './queries/get-organisation.ts';
import { getSampleProgress } from './queries/get-sample-progress.ts';
import { getSession } from './queries/get-session.ts';
import { listAccounts } from './queries/list-accounts.ts';
import { listApiKeys } from './queries/list-api-keys.ts';
import { listInvitations } from './queries/list-invitations.ts';
import { listOutbox } from './queries/list-outbox.ts';
import { listSamplePeople } from './queries/list-sample-people.ts';
import { listSignIns } from './queries/list-sign-ins.ts';

/** Each operation of access and the use case behind it. Those that make an account sign it in once that is committed. */
export const accessRoutes: Handlers<typeof accessContract, HttpCaller> = {
  getSession: async (_input, caller) => getSession(caller, { parts: await caller.sessionParts() }),
  endSession: async (_input, caller) => {
    await endSession(caller, {});
    caller.forgetSession();
  },
  createFirstAccount: async ({ body }, caller) =>
    signedIn(caller, await createFirstAccount(caller, { ...body, fromThisMachine: needsNoCode(caller) })),
  getAccount: (_input, caller) => getAccount(caller, {}),
  setPreferences: ({ body }, caller) => setPreferences(caller, body),
  askEmailChange: ({ body }, caller) => askEmailChange(caller, body),
  confirmEmailChange: ({ body }, caller) => confirmEmailChange(caller, body),
  listSignIns: (_input, caller) => listSignIns(caller, {}),
  endSignIn: ({ params }, caller) => endSignIn(caller, params),
  endOtherSignIns: (_input, caller) => endOtherSignIns(caller, {}),
  listApiKeys: (_input, caller) => listApiKeys(caller, {}),
  createApiKey: ({ body }, caller) => createApiKey(caller, body),
  revokeApiKey: ({ params }, caller) => revokeApiKey(caller, params),
  listAccounts: ({ query }, caller) => listAccounts(caller, query),
  getAccessOverview: (_input, caller) => getAccessOverview(caller, {}),
  grantAccessRole: ({ params, body }, caller) => grantAccessRole(caller, { ...params, scope: body }),
  revokeAccessRole: ({ params }, caller) => revokeAccessRole(caller, params),
  disableAccount: ({ params }, caller) => disableAccount(caller, params),
  enableAccount: ({ params }, caller) => enableAccount(caller, params),
  resetSecondStep: ({ params }, caller) => resetSecondStep(caller, params),
  linkAccountToPerson: ({ params, body }, caller) => linkAccountToPerson(caller, { ...params, ...body }),
  listInvitations: ({ query }, caller) => listInvitations(caller, query),
  invitePerson: ({ body }, caller) => invitePerson(caller, body),
  revokeInvitation: ({ params }, caller) => revokeInvitation(caller, params),
  findInvitation: ({ body }, caller) => findInvitation(caller, body),
  acceptInvitation: async ({ body }, caller) => signedIn(caller, await acceptInvitation(caller, body)),
  getOrganisation: (_input, caller) => getOrganisation(caller, {}),
  changeOrganisation: ({ body }, caller) => changeOrganisation(caller, body),
  askForSample: ({ body }, caller) => askForSample(caller, { ...body, fromThisMachine: needsNoCode(caller) }),
  getSampleProgress: (_input, caller) => getSampleProgress(caller, {}),
  endSample: async (_input, caller) => {
    await endSample(caller, { fromThisMachine: caller.loopback });
    caller.forgetSession();
  },
  listSamplePeople: (_input, caller) => listSamplePeople(caller, {}),
  signInAsSamplePerson: async ({ body }, caller) => signedIn(caller, await chooseSamplePerson(caller, body)),
  listOutbox: ({ query }, caller) => listOutbox(caller, query),
};

/** Behind a proxy every visitor may seem to be on this machine, so only an installation that nobody else reaches asks for no code. */
const needsNoCode = ({ loopback, isPublic }: HttpCaller): boolean => loopback && !isPublic;

async function signedIn<Made extends { accountId: Parameters<HttpCaller['beginSession']>[0] }>(
  caller: HttpCaller,
  made: Made,
): Promise<Made> {
  await caller.beginSession(made.accountId);
  return made;
}
