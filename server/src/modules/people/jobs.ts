import { Refusal } from '@waymark/domain/shared/refusal.ts';
import { disableAccount } from '#modules/access/commands/disable-account.ts';
import { listOpenAccounts } from '#modules/access/queries/list-open-accounts.ts';
import { defineJob, type Job } from '#platform/jobs/job.ts';
import type { Caller } from '#platform/use-case/context.ts';
import { listLeavers } from './queries/list-leavers.ts';

/**
 * Switches off the accounts of those whose last day has passed, however it came to be known. The last admin's stays, with a warning.
 * Who comes back is not let in by itself: somebody switches the account on, told by the person's page and the list of accounts.
 */
export async function endAccessOfLeavers(caller: Caller): Promise<void> {
  const accountIds = await listOpenAccounts(caller, { personIds: await listLeavers(caller, {}) });
  for (const accountId of accountIds) {
    try {
      await disableAccount(caller, { accountId, because: 'left' });
    } catch (error) {
      if (!(error instanceof Refusal && error.code === 'last_admin')) throw error;
      caller.log.warn({ accountId }, 'the last admin has left; make somebody else an admin');
    }
  }
}

export const jobs: readonly Job[] = [
  defineJob({ name: 'people.end_access_of_leavers', schedule: '5 * * * *', run: (caller) => endAccessOfLeavers(caller) }),
];
