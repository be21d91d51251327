import type { FrameworkDocument } from '@waymark/domain/job-architecture/framework-document.ts';
import { stringify } from 'yaml';
import { z } from 'zod';
import { query } from '#platform/use-case/query.ts';
import { canBrowseFrameworks } from '../policy.ts';
import { exportFramework } from './export-framework.ts';
import { NamedVersion } from './get-version.ts';

/** A file to be saved: its name, kind and text. */
export interface TextFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly text: string;
  readonly document: FrameworkDocument;
}

/** A version as the text of a framework file in YAML or JSON. */
export const exportFrameworkFile = query({
  name: 'job_architecture.export_framework_file',
  input: NamedVersion.extend({ format: z.enum(['yaml', 'json']) }),
  run: async (ctx, { format, ...named }): Promise<TextFile> => {
    ctx.authorize(canBrowseFrameworks(ctx.actor));
    const document = await exportFramework(ctx, named);
    const suffix = named.version === 'live' ? '' : `-${named.version}`;
    const fileName = `${named.framework}${suffix}.${format}`;
    if (format === 'json') return { fileName, mediaType: 'application/json', text: `${JSON.stringify(document, null, 2)}\n`, document };
    return { fileName, mediaType: 'application/yaml', text: stringify(document, { lineWidth: 140 }), document };
  },
});
