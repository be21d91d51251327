import { NewFirstAccount } from '@waymark/domain/access/contract.ts';
import { Refusal } from '@waymark/domain/shared/refusal.ts';
import { z } from 'zod';
import { isFirstRunCode } from '#platform/first-run-code.ts';
import { writeOrganisationSettings } from '#platform/organisation-settings.ts';
import { command } from '#platform/use-case/command.ts';
import { canSetUp } from '../policy.ts';
import { hasAccounts, lockAccounts } from '../repository/account.ts';
import { openAccount } from './open-account.ts';

/**
 * Makes the first account, while there is none. It runs the system, looks after everyone and owns the frameworks, until it hands
 * the last two over. From elsewhere than the machine itself the code printed there is needed.
 */
export const createFirstAccount = command({
  name: 'access.create_first_account',
  input: NewFirstAccount.extend({ fromThisMachine: z.boolean() }),
  run: async (ctx, input) => {
    ctx.authorize(canSetUp());
    await lockAccounts(ctx.db);
    if (await hasAccounts(ctx.db)) {
      throw new Refusal('conflict', 'already_set_up', {
        message: 'This installation is set up already. Sign in, or ask an admin for an invitation.',
      });
    }
    if (!input.fromThisMachine && !(await isFirstRunCode(ctx.db, input.code ?? ''))) {
      throw new Refusal('unmet_condition', 'first_run_code_wrong', {
        message: 'Type the one-time code that Waymark printed where it was started.',
        faults: [{ pointer: '/code', code: 'first_run_code_wrong', message: 'This is not the code that was printed last.' }],
      });
    }
    await writeOrganisationSettings(ctx.db, { organisationName: input.organisationName, firstRunCodeHash: null }, ctx.now());
    return openAccount(ctx, { ...input, personId: null, accessRoles: ['admin', 'people_partner', 'framework_owner'] });
  },
  audit: (_input, output) => ({ kind: 'account', id: output.accountId }),
});
