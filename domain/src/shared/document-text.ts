import { z } from 'zod';

/** The name of a thing inside files and addresses. */
export const DocumentSlug = z
  .string()
  .min(1)
  .max(120)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Use small letters, digits and single hyphens, such as senior-engineer.');

/** A text of a file; blank unless told. */
export const DocumentText = z.string().max(20_000).default('');

/** A name people read, of 1 to 200 characters. */
export const DocumentTitle = z.string().trim().min(1).max(200);

/** At most 50 lines of text. */
export const DocumentLines = z.array(z.string().trim().min(1).max(2000)).max(50).default([]);
