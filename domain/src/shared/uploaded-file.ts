import { z } from 'zod';

/** How a file is brought: its name; the body is the file as it is. */
export const UploadQuery = z.object({ name: z.string().trim().min(1).max(500) });

/** A file that was brought and waits to be used, by whoever brought it alone. */
export const UploadedFile = z.object({
  uploadId: z.uuid(),
  name: z.string(),
  /** Told by its content. */
  mediaType: z.string(),
  sizeBytes: z.number().int(),
  /** Forgotten then, or as soon as it was imported. */
  expiresAt: z.string(),
});
export type UploadedFile = z.output<typeof UploadedFile>;

/** What bringing a file can be refused for. */
export const uploadRefusals = ['upload_too_large', 'file_empty', 'file_not_a_table', 'old_excel'] as const;
