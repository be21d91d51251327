import { type RolePage, tellRole } from '@waymark/domain/job-architecture/role-page.ts';
import { notFound } from '@waymark/domain/shared/refusal.ts';
import { z } from 'zod';
import type { Context } from '#platform/use-case/context.ts';
import { query } from '#platform/use-case/query.ts';
import { canReadVersion, isAuthor, mayRead } from '../policy.ts';
import { listVersions, type VersionOfFramework } from '../repository/frameworks.ts';
import { findProfilesByAddress } from '../repository/identities.ts';
import { readContent } from './get-framework-content.ts';
import { listLiveContent } from './list-live-content.ts';

/** Everything about one role by the slugs of its family and itself: as it is live, else as drafted for authors, or in a version. */
export const getRole = query({
  name: 'job_architecture.get_role',
  input: z.object({ family: z.string(), role: z.string(), version: z.string().optional() }),
  run: async (ctx, { family, role, version }): Promise<RolePage> => {
    const id = (await findProfilesByAddress(ctx.db, [`${family}/${role}`])).get(`${family}/${role}`);
    const found = id === undefined ? undefined : await holdingVersion(ctx, id, version);
    ctx.authorize(canReadVersion(ctx.actor, found?.version));
    const content = found && (await readContent(ctx, found));
    const told = content && id !== undefined ? tellRole(content, id, await listLiveContent(ctx, {})) : undefined;
    if (!told) throw notFound();
    return { ...told, can: { edit: isAuthor(ctx.actor) } };
  },
});

async function holdingVersion(ctx: Context, jobProfileId: string, name: string | undefined): Promise<VersionOfFramework | undefined> {
  const holding = await listVersions(ctx.db, { holdingProfile: jobProfileId });
  const readable = holding.filter(({ version }) => mayRead(ctx.actor, version));
  const live = readable.find(({ version }) => version.state === 'published');
  const draft = readable.find(({ version }) => version.state === 'draft');
  if (name === undefined) return live ?? draft;
  if (name === 'live') return live;
  return name === 'draft' ? draft : readable.find(({ version }) => String(version.number) === name);
}
