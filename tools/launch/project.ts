import path from 'node:path';

/** The project's root folder. */
export const root = path.join(import.meta.dirname, '../..');

/** Where the launcher keeps what it may make again at any time. */
export const cache = path.join(root, '.cache');
