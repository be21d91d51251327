import { type ComparedPair, compareAllProfiles } from '@waymark/domain/job-architecture/compare-all-profiles.ts';
import { foldText } from '@waymark/domain/shared/fold-text.ts';
import { Refusal } from '@waymark/domain/shared/refusal.ts';
import { z } from 'zod';
import { query } from '#platform/use-case/query.ts';
import { canEditFrameworks } from '../policy.ts';
import { findFramework, listFrameworkNames, listVersions } from '../repository/frameworks.ts';
import { readContent } from './get-framework-content.ts';

/** Every pair of profiles of a framework, and which version was compared. */
export interface ProfileComparisonReport {
  readonly framework: string;
  readonly version: { readonly state: string; readonly number: number | null };
  readonly pairs: readonly ComparedPair[];
}

/** Compares all profiles of a framework, named by slug or name: of the published version, else of the draft. */
export const reportProfileComparison = query({
  name: 'job_architecture.report_profile_comparison',
  input: z.object({ framework: z.string().trim().min(1) }),
  run: async (ctx, input): Promise<ProfileComparisonReport> => {
    ctx.authorize(canEditFrameworks(ctx.actor));
    const names = await listFrameworkNames(ctx.db);
    const wanted = foldText(input.framework);
    const named = names.find(({ slug }) => slug === wanted) ?? names.find(({ name }) => foldText(name) === wanted);
    const framework = named && (await findFramework(ctx.db, named.slug));
    const versions = framework ? await listVersions(ctx.db, { frameworkId: framework.id, states: ['published', 'draft'] }) : [];
    const found = versions.find(({ version }) => version.state === 'published') ?? versions[0];
    if (!found) {
      const known = names.map(({ slug, name }) => `${slug} (${name})`).join(', ');
      const message = `There is no framework called ${input.framework}. ${known === '' ? 'None was brought yet.' : `There are: ${known}.`}`;
      throw new Refusal('not_found', 'framework_unknown', { message });
    }
    const { state, number } = found.version;
    return { framework: found.framework.slug, version: { state, number }, pairs: compareAllProfiles(await readContent(ctx, found)) };
  },
});
