import { FrameworkMapping } from '@waymark/domain/job-architecture/framework-mapping.ts';
import type { FrameworkImportFiles } from '@waymark/domain/job-architecture/imports-contract.ts';
import type { z } from 'zod';
import { readUploads } from '#platform/files/uploads.ts';
import { parseMapping } from '#platform/import/parse-mapping.ts';
import type { Context } from '#platform/use-case/context.ts';

export type FrameworkUploads = z.output<typeof FrameworkImportFiles>;

/** Every file of an import that was brought. */
export const uploadIdsOf = ({ main, descriptors, besides, mapping }: FrameworkUploads): string[] =>
  [main, descriptors, ...besides, mapping].filter((id) => id !== undefined);

/** The files that were brought, with the mapping read. The caller has decided who may; `hold` keeps them for this transaction. */
export async function readFrameworkUploads(ctx: Context, uploads: FrameworkUploads, hold: boolean) {
  const wanted = { purpose: 'framework_import', hold } as const;
  const readOne = async (id: string | undefined) => (id === undefined ? undefined : (await readUploads(ctx, [id], wanted))[0]);
  const { framework, mode, skipBadRows } = uploads;
  const [main] = await readUploads(ctx, [uploads.main], wanted);
  const descriptors = await readOne(uploads.descriptors);
  const besides = await readUploads(ctx, uploads.besides, wanted);
  const mapping = await readOne(uploads.mapping);
  return {
    main: main ?? { name: '', bytes: new Uint8Array() },
    beside: new Map(besides.map(({ name, bytes }) => [name, bytes] as const)),
    mode,
    leaveOut: skipBadRows ? ('bad_rows' as const) : ('nothing' as const),
    ...(descriptors && { descriptors }),
    ...(mapping && { mapping: parseMapping(FrameworkMapping, new TextDecoder().decode(mapping.bytes), mapping.name) }),
    ...(framework !== undefined && { framework }),
  };
}
