import { PageQuery, pageOfSorted } from '@waymark/domain/shared/page.ts';
import { z } from 'zod';
import { query } from '#platform/use-case/query.ts';
import { canReadVersion, mayRead } from '../policy.ts';
import { findFramework, listVersions as listVersionRows } from '../repository/frameworks.ts';

/** The history of a framework, the newest version first; drafts are told to authors only. */
export const listVersions = query({
  name: 'job_architecture.list_versions',
  input: PageQuery.extend({ framework: z.string() }),
  run: async (ctx, { framework: slug, limit, cursor }) => {
    const framework = await findFramework(ctx.db, slug);
    const versions = framework ? await listVersionRows(ctx.db, { frameworkId: framework.id }) : [];
    const readable = versions.filter(({ version }) => mayRead(ctx.actor, version)).map(({ version }) => version);
    ctx.authorize(canReadVersion(ctx.actor, readable[0]));
    const page = pageOfSorted(readable, ({ id }) => id, { limit, cursor, descending: true });
    return {
      nextCursor: page.nextCursor,
      items: page.items.map(({ id, number, state, notes, createdAt, publishedAt, supersededAt, audiencePersonIds }) => ({
        versionId: id,
        number,
        state,
        notes,
        createdAt,
        publishedAt,
        supersededAt,
        forEveryone: audiencePersonIds === null,
      })),
    };
  },
});
