import { z } from 'zod';
import { query } from '#platform/use-case/query.ts';
import { canEditFrameworks } from '../policy.ts';
import { exportFrameworkFile, type TextFile } from './export-framework-file.ts';
import { getCalledVersion } from './get-called-version.ts';

/** A framework file and the version it holds. */
export interface ExportedVersion {
  readonly file: TextFile;
  readonly framework: string;
  readonly version: { readonly state: string; readonly number: number | null };
}

/** A framework as a file, as operators call it: by slug or name; the published version, else the draft, unless they name one. */
export const exportCalledVersion = query({
  name: 'job_architecture.export_called_version',
  input: z.object({ framework: z.string().trim().min(1), version: z.string().optional(), format: z.enum(['yaml', 'json']) }),
  run: async (ctx, input): Promise<ExportedVersion> => {
    ctx.authorize(canEditFrameworks(ctx.actor));
    const { framework, version } = await getCalledVersion(ctx, input);
    const { state, number } = version;
    const name = state === 'published' ? 'live' : number === null ? 'draft' : String(number);
    const file = await exportFrameworkFile(ctx, { framework: framework.slug, version: name, format: input.format });
    return { file, framework: framework.slug, version: { state, number } };
  },
});
