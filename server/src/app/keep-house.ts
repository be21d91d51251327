import { sealPending } from '#platform/audit/seal.ts';
import { forgetExpired } from '#platform/identity/forget-expired.ts';
import { defineJob, type Job } from '#platform/jobs/job.ts';

const KEPT_MS = 24 * 3_600_000;

/** What runs by the clock, whatever the modules do: sealing what a lost wake-up left, forgetting what has run out. */
export const housekeepingJobs: readonly Job[] = [
  defineJob({
    name: 'platform.seal_audit',
    schedule: '* * * * *',
    run: async (caller) => {
      await sealPending(caller.db);
    },
  }),
  defineJob({
    name: 'platform.forget_idempotency_keys',
    schedule: '17 * * * *',
    run: async (caller) => {
      const old = new Date(caller.now().getTime() - KEPT_MS);
      await caller.db.deleteFrom('idempotency_key').where('created_at', '<', old).execute();
    },
  }),
  defineJob({ name: 'platform.forget_sign_ins', schedule: '37 * * * *', run: (caller) => forgetExpired(caller.db) }),
];
