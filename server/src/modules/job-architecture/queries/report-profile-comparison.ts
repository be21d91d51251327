import { type ComparedPair, compareAllProfiles } from '@waymark/domain/job-architecture/compare-all-profiles.ts';
import { z } from 'zod';
import { query } from '#platform/use-case/query.ts';
import { canEditFrameworks } from '../policy.ts';
import { getCalledVersion } from './get-called-version.ts';
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
    const found = await getCalledVersion(ctx, input);
    const { state, number } = found.version;
    return { framework: found.framework.slug, version: { state, number }, pairs: compareAllProfiles(await readContent(ctx, found)) };
  },
});
