import { PageQuery } from '@waymark/domain/shared/page.ts';
import { listMail } from '#platform/mail/list-mail.ts';
import { readOrganisationSettings } from '#platform/organisation-settings.ts';
import { query } from '#platform/use-case/query.ts';
import { canUseSample } from '../policy.ts';

/** The mail that the sample company would have sent, newest first. */
export const listOutbox = query({
  name: 'access.list_outbox',
  input: PageQuery,
  run: async (ctx, input) => {
    const { sampleMode } = await readOrganisationSettings(ctx.db);
    ctx.authorize(canUseSample({ sampleMode }));
    const page = await listMail(ctx.db, input);
    return { items: page.items.map((mail) => ({ ...mail, at: mail.at.toISOString() })), nextCursor: page.nextCursor };
  },
});
