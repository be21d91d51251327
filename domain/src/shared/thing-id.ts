import { z } from 'zod';

/** An id that no thing has. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** The id of a thing in an address; what is no id at all becomes one that no thing has, so that the answer is "nothing here". */
export const ThingId = z.string().transform((text) => (z.guid().safeParse(text).success ? text.toLowerCase() : NOBODY));

/** The id of a person in an address, or `me` for whoever asks. */
export const PersonRef = z.string().transform((text) => (text === 'me' || z.guid().safeParse(text).success ? text.toLowerCase() : NOBODY));
