import { isFixed } from '@waymark/domain/job-architecture/framework-version.ts';
import { foldText } from '@waymark/domain/shared/fold-text.ts';
import { Refusal } from '@waymark/domain/shared/refusal.ts';
import type { Context } from '#platform/use-case/context.ts';
import { findFramework, listFrameworkNames, listVersions, type VersionOfFramework } from '../repository/frameworks.ts';
import { isCalled } from './get-version.ts';

/** What operators write: a framework by slug or name; without a version, the published one, else the draft. */
export interface CalledVersion {
  readonly framework: string;
  readonly version?: string | undefined;
}

/** The version that an operator means; refuses one that there is not, and names those that there are. */
export async function getCalledVersion(ctx: Context, called: CalledVersion): Promise<VersionOfFramework> {
  const { id, slug } = await getCalledFramework(ctx, called.framework);
  const versions = await listVersions(ctx.db, { frameworkId: id });
  const found =
    called.version === undefined
      ? (versions.find(({ version }) => version.state === 'published') ?? versions.find(({ version }) => !isFixed(version.state)))
      : versions.find(({ version }) => isCalled(version, called.version ?? ''));
  if (found) return found;
  const wanted = called.version === undefined ? 'version' : `version ${called.version}`;
  throw new Refusal('not_found', 'version_unknown', { message: `${slug} has no ${wanted}. ${told(namesOf(versions))}` });
}

async function getCalledFramework(ctx: Context, called: string) {
  const names = await listFrameworkNames(ctx.db);
  const wanted = foldText(called);
  const named = names.find(({ slug }) => slug === wanted) ?? names.find(({ name }) => foldText(name) === wanted);
  const framework = named && (await findFramework(ctx.db, named.slug));
  if (framework) return framework;
  const message = `There is no framework called ${called}. ${told(names.map(({ slug, name }) => `${slug} (${name})`))}`;
  throw new Refusal('not_found', 'framework_unknown', { message });
}

const told = (names: readonly string[]): string => (names.length === 0 ? 'None was brought yet.' : `There are: ${names.join(', ')}.`);

function namesOf(versions: readonly VersionOfFramework[]): string[] {
  const names = versions.map(({ version }) => [isFixed(version.state) ? String(version.number) : 'draft', version.state] as const);
  return names.flatMap(([name, state]) => (state === 'published' ? [name, 'live'] : [name]));
}
