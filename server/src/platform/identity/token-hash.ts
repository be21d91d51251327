import { createHash } from 'node:crypto';

/** What the database keeps of a token: its SHA-256, base64url. A copy of the database opens no session. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('base64url');
