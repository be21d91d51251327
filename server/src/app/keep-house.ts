import { sealPending } from '#platform/audit/seal.ts';
import { forgetIdempotencyKeys } from '#platform/http/idempotency.ts';
import { forgetExpired } from '#platform/identity/forget-expired.ts';
import { forgetHandledEvents } from '#platform/jobs/forget-handled-events.ts';
import { defineJob, type Job } from '#platform/jobs/job.ts';
import { forgetMail } from '#platform/mail/forget-mail.ts';

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
    run: (caller) => forgetIdempotencyKeys(caller.db, caller.now()),
  }),
  defineJob({
    name: 'platform.forget_files',
    schedule: '7 * * * *',
    run: async (caller) => {
      await caller.files.forgetExpired(caller.db, caller.now());
    },
  }),
  defineJob({ name: 'platform.forget_sign_ins', schedule: '37 * * * *', run: (caller) => forgetExpired(caller.db) }),
  defineJob({ name: 'platform.forget_mail', schedule: '47 * * * *', run: (caller) => forgetMail(caller.db, caller.now()) }),
  defineJob({
    name: 'platform.forget_handled_events',
    schedule: '57 3 * * *',
    run: (caller) => forgetHandledEvents(caller.db, caller.now()),
  }),
];
