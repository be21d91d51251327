import type { FrameworkContent, JobLevel } from '@waymark/domain/job-architecture/framework-content.ts';
import { isFixed } from '@waymark/domain/job-architecture/framework-version.ts';
import type { VersionBody } from '@waymark/domain/job-architecture/version-body.ts';
import { notFound } from '@waymark/domain/shared/refusal.ts';
import { z } from 'zod';
import { listCompetencyContents } from '#modules/competencies/queries/list-competency-contents.ts';
import type { Context } from '#platform/use-case/context.ts';
import { query } from '#platform/use-case/query.ts';
import { canReadVersion } from '../policy.ts';
import { listVersions, type VersionOfFramework } from '../repository/frameworks.ts';
import { listLevels } from '../repository/job-levels.ts';
import { readPublishedBody } from '../repository/published-bodies.ts';
import { readBody } from '../repository/version-body.ts';

/** Everything one version says. A published one is read from memory after the first time; a draft has the library as it is now. */
export const getFrameworkContent = query({
  name: 'job_architecture.get_framework_content',
  input: z.object({ versionId: z.uuid() }),
  run: async (ctx, { versionId }): Promise<FrameworkContent> => {
    const [found] = await listVersions(ctx.db, { ids: [versionId] });
    ctx.authorize(canReadVersion(ctx.actor, found?.version));
    if (!found) throw notFound();
    return readContent(ctx, found);
  },
});

/** The content of a version that the actor was already found to be allowed to read. */
export async function readContent(ctx: Context, found: VersionOfFramework): Promise<FrameworkContent> {
  return assemble(ctx, found, await listLevels(ctx.db));
}

/** The contents of several versions that the actor was already found to be allowed to read. */
export async function readContents(ctx: Context, versions: readonly VersionOfFramework[]): Promise<FrameworkContent[]> {
  const levels = versions.length === 0 ? [] : await listLevels(ctx.db);
  const contents: FrameworkContent[] = [];
  for (const found of versions) contents.push(await assemble(ctx, found, levels));
  return contents;
}

async function assemble(ctx: Context, { framework, version }: VersionOfFramework, levels: JobLevel[]): Promise<FrameworkContent> {
  const { body, competencies } = isFixed(version.state)
    ? await readPublishedBody(ctx.db, version.id)
    : await readDraftBody(ctx, version.id);
  return {
    frameworkId: framework.id,
    frameworkSlug: framework.slug,
    frameworkName: framework.name,
    versionId: version.id,
    number: version.number,
    state: version.state,
    publishedAt: version.publishedAt,
    levels,
    families: [...body.families],
    tracks: [...body.tracks],
    profiles: [...body.profiles],
    moves: [...body.moves],
    competencies: [...competencies],
  };
}

async function readDraftBody(ctx: Context, versionId: string) {
  const body = await readBody(ctx.db, versionId);
  return { body, competencies: await listCompetencyContents(ctx, { ids: competencyIdsOf(body) }) };
}

/** The competencies that a version asks for, each once. */
export function competencyIdsOf(body: VersionBody): string[] {
  return [...new Set(body.profiles.flatMap(({ expectations }) => expectations.map(({ competencyId }) => competencyId)))];
}
