import { z } from 'zod';

/** The name of a thing inside files and addresses. */
export const DocumentSlug = z
  .string()
  .min(1)
  .max(120)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Use small letters, digits and single hyphens, such as senior-engineer.');

/** The most characters of a text, such as a description. */
export const longestText = 20_000;

/** A text that may be blank. */
export const LongText = z.string().max(longestText);

/** A text of a file; blank unless told. */
export const DocumentText = LongText.default('');

/** A name people read, of 1 to 200 characters. */
export const DocumentTitle = z.string().trim().min(1).max(200);

/** At most 50 lines of 1 to 2,000 characters. */
export const TextLines = z.array(z.string().trim().min(1).max(2000)).max(50);

/** Lines of a file; none unless told. */
export const DocumentLines = TextLines.default([]);
