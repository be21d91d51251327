import type { FrameworkContent } from '@waymark/domain/job-architecture/framework-content.ts';
import { notFound } from '@waymark/domain/shared/refusal.ts';
import { z } from 'zod';
import type { Context } from '#platform/use-case/context.ts';
import { query } from '#platform/use-case/query.ts';
import { canReadVersion } from '../policy.ts';
import { findFramework, listVersions, type VersionOfFramework } from '../repository/frameworks.ts';
import { readContent } from './get-framework-content.ts';

export const NamedVersion = z.object({
  framework: z.string(),
  /** `live`, `draft` or a number. */
  version: z.string(),
});

/** Everything that a named version of a framework says, with its revision. */
export const getVersion = query({
  name: 'job_architecture.get_version',
  input: NamedVersion,
  run: async (ctx, input): Promise<FrameworkContent & { revision: number }> => {
    const found = await readableVersion(ctx, input);
    return { ...(await readContent(ctx, found)), revision: found.version.revision };
  },
});

/** The version that a name means, settled to be one that the actor may read. */
export async function readableVersion(ctx: Context, input: z.infer<typeof NamedVersion>): Promise<VersionOfFramework> {
  const framework = await findFramework(ctx.db, input.framework);
  const versions = framework ? await listVersions(ctx.db, { frameworkId: framework.id }) : [];
  const found = versions.find(({ version }) => isCalled(version, input.version));
  ctx.authorize(canReadVersion(ctx.actor, found?.version));
  if (!found) throw notFound();
  return found;
}

/** Whether `live`, `draft` or a number means this version. */
export function isCalled({ state, number }: VersionOfFramework['version'], name: string): boolean {
  if (name === 'live') return state === 'published';
  if (name === 'draft') return state === 'draft' || state === 'in_review' || state === 'scheduled';
  return String(number) === name;
}
