import { NewFirstAccount } from '@waymark/domain/access/contract.ts';
import { Refusal } from '@waymark/domain/shared/refusal.ts';
import { z } from 'zod';
import { readOrganisationSettings, writeOrganisationSettings } from '#platform/organisation-settings.ts';
import { command } from '#platform/use-case/command.ts';
import { canSetUp } from '../policy.ts';
import { isBuilding } from '../queries/get-sample-progress.ts';
import { mustBeFirst } from './must-be-first.ts';
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
    await mustBeFirst(ctx, input);
    const { sampleProgress } = await readOrganisationSettings(ctx.db);
    if (isBuilding(sampleProgress)) {
      throw new Refusal('conflict', 'sample_being_built', { message: 'The sample company is being built. Wait until that is done.' });
    }
    await writeOrganisationSettings(ctx.db, { organisationName: input.organisationName, firstRunCodeHash: null }, ctx.now());
    return openAccount(ctx, { ...input, personId: null, accessRoles: ['admin', 'people_partner', 'framework_owner'] });
  },
  audit: (_input, output) => ({ kind: 'account', id: output.accountId }),
});
