import { type FrameworkSummary, figuresOf } from '@waymark/domain/job-architecture/framework-summary.ts';
import type { FrameworkVersion } from '@waymark/domain/job-architecture/framework-version.ts';
import { isFixed } from '@waymark/domain/job-architecture/framework-version.ts';
import { type Page, PageQuery, pageOfSorted } from '@waymark/domain/shared/page.ts';
import type { Context } from '#platform/use-case/context.ts';
import { query } from '#platform/use-case/query.ts';
import { canBrowseFrameworks, isAuthor, mayRead } from '../policy.ts';
import { listVersions, type VersionOfFramework } from '../repository/frameworks.ts';
import { readContent } from './get-framework-content.ts';

/** The frameworks that the actor may see something of, by name. */
export const listFrameworks = query({
  name: 'job_architecture.list_frameworks',
  input: PageQuery,
  run: async (ctx, { limit, cursor }): Promise<Page<FrameworkSummary> & { can: { edit: boolean } }> => {
    ctx.authorize(canBrowseFrameworks(ctx.actor));
    const current = await listVersions(ctx.db, { states: ['published', 'draft', 'in_review', 'scheduled'] });
    const groups = Map.groupBy(
      current.filter(({ version }) => mayRead(ctx.actor, version)),
      ({ framework }) => framework.id,
    );
    const keyOf = ([first]: readonly VersionOfFramework[]) => `${first?.framework.name.toLowerCase()} ${first?.framework.id}`;
    const page = pageOfSorted([...groups.values()], keyOf, { limit, cursor });
    const items: FrameworkSummary[] = [];
    for (const group of page.items) items.push(await summarise(ctx, group));
    return { items, nextCursor: page.nextCursor, can: { edit: isAuthor(ctx.actor) } };
  },
});

/** Tells a framework from those of its live version and its draft that the actor may read. */
export async function summarise(ctx: Context, versions: readonly VersionOfFramework[]): Promise<FrameworkSummary> {
  const [first] = versions;
  if (!first) throw new Error('a framework is told from at least one version');
  const { id, slug, name, description, templateSlug } = first.framework;
  const live = versions.find(({ version }) => version.state === 'published');
  const draft = versions.find(({ version }) => !isFixed(version.state));
  const edit = isAuthor(ctx.actor);
  return {
    id,
    slug,
    name,
    description,
    templateSlug,
    live: live ? { ...liveFacts(live.version), ...figuresOf(await readContent(ctx, live)) } : null,
    draft: draft ? { ...draftFacts(draft.version), ...figuresOf(await readContent(ctx, draft)) } : null,
    can: { edit, publish: edit && draft !== undefined, startDraft: edit && draft === undefined && live !== undefined },
  };
}

function liveFacts({ id, number, publishedAt, audiencePersonIds }: FrameworkVersion) {
  return { versionId: id, number: number ?? 0, publishedAt: publishedAt ?? '', forEveryone: audiencePersonIds === null };
}

function draftFacts({ id, revision, createdAt, updatedAt }: FrameworkVersion) {
  return { versionId: id, revision, createdAt, updatedAt };
}
