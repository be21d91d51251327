import type { Config } from '#platform/config.ts';
import type { Secret } from '#platform/secret.ts';
import { databaseFiles } from './database-files.ts';
import type { Files } from './files.ts';

/** The files of this organisation, sealed with a key that the installation's secret gives for files alone. */
export function openFiles(config: Pick<Config, 'uploadMegabytes'>, secret: Secret): Files {
  return databaseFiles({ key: secret.derive('files'), maxBytes: config.uploadMegabytes * 1_000_000 });
}
