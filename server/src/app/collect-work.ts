import type { Config } from '#platform/config.ts';
import type { Listener } from '#platform/events/listen.ts';
import type { Job } from '#platform/jobs/job.ts';
import { mailDelivery } from '#platform/mail/deliver-mail.ts';
import { housekeepingJobs } from './keep-house.ts';
import { modules } from './modules.ts';

/** Everything that works behind the requests: who listens to events, and which jobs there are. */
export function collectWork(config: Pick<Config, 'smtpUrl' | 'mailFrom'>): { listeners: Listener[]; jobs: Job[] } {
  const mail = mailDelivery({ smtpUrl: config.smtpUrl, from: config.mailFrom });
  return {
    listeners: [mail, ...modules.flatMap((module) => module.listeners ?? [])],
    jobs: [...modules.flatMap((module) => module.jobs ?? []), ...housekeepingJobs],
  };
}
