import { createHash, randomInt, timingSafeEqual } from 'node:crypto';
import type { Db } from '#platform/database/tables.generated.ts';
import { readOrganisationSettings, writeOrganisationSettings } from './organisation-settings.ts';

const letters = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'; // none that look alike
const length = 12;

/** Makes the code that the first account needs from elsewhere than this machine, e.g. `K7QM-2XWD-9RTP`; an older one ends. */
export async function issueFirstRunCode(db: Db, at: Date): Promise<string> {
  const code = Array.from({ length }, () => letters[randomInt(letters.length)]).join('');
  await writeOrganisationSettings(db, { firstRunCodeHash: hashOf(code).toString('hex') }, at);
  return code.replace(/(.{4})(?=.)/g, '$1-');
}

/** Whether a typed code is the one issued last; case, spaces and hyphens do not matter. */
export async function isFirstRunCode(db: Db, typed: string): Promise<boolean> {
  const { firstRunCodeHash } = await readOrganisationSettings(db);
  return firstRunCodeHash !== null && timingSafeEqual(Buffer.from(firstRunCodeHash, 'hex'), hashOf(typed));
}

const hashOf = (code: string): Buffer =>
  createHash('sha256')
    .update(code.toUpperCase().replace(/[^A-Z0-9]/g, ''))
    .digest();
