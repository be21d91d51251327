import type { CliCommand } from '#platform/cli.ts';
import { modules } from '../modules.ts';
import { auditVerifyCommand } from './audit.ts';
import { backupCommand } from './backup.ts';
import { configCommand } from './config.ts';
import { migrateCommand } from './migrate.ts';
import { restoreCommand } from './restore.ts';
import { sampleCommand } from './sample.ts';
import { serveCommand } from './serve.ts';

const own: readonly CliCommand[] = [
  serveCommand,
  configCommand,
  migrateCommand,
  auditVerifyCommand,
  backupCommand,
  restoreCommand,
  sampleCommand,
];

/** Every command of `waymark`: the app's own and those the modules bring. */
export const commands: readonly CliCommand[] = [...own, ...modules.flatMap((module) => module.commands ?? [])];
