import { z } from 'zod';
import { command } from '#platform/use-case/command.ts';
import { takeOutOfAudiences } from '../repository/frameworks.ts';

/** Takes people who no longer exist out of every audience; called by the one who removes them, who has decided. */
export const leaveAudiences = command({
  name: 'job_architecture.leave_audiences',
  input: z.object({ personIds: z.array(z.uuid()) }),
  audit: () => ({ kind: 'framework_version', id: null, fields: ['audience'] }),
  run: async (ctx, { personIds }): Promise<void> => {
    ctx.authorize('allowed');
    await takeOutOfAudiences(ctx.db, personIds);
  },
});
