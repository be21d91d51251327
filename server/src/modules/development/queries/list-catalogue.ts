import { ActionKind } from '@waymark/domain/development/action-kind.ts';
import { cutPage, PageQuery, readCursor } from '@waymark/domain/shared/page.ts';
import { ThingId } from '@waymark/domain/shared/thing-id.ts';
import { z } from 'zod';
import { query } from '#platform/use-case/query.ts';
import { canReadCatalogue } from '../policy.ts';
import { listCatalogue as findPage } from '../repository/catalogue.ts';

/** The catalogue of development actions by title, for one competency or kind where asked. */
export const listCatalogue = query({
  name: 'development.list_catalogue',
  input: PageQuery.extend({ competencyId: ThingId.optional(), kind: ActionKind.optional() }),
  run: async (ctx, input) => {
    ctx.authorize(canReadCatalogue(ctx.actor));
    const { limit, competencyId, kind } = input;
    const after = readCursor(input.cursor, z.tuple([z.string(), z.guid()]));
    return cutPage(await findPage(ctx.db, { limit, competencyId, kind, after }), limit, (action) => [action.title, action.id]);
  },
});
