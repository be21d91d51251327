import type { CliCommand } from '#platform/cli.ts';
import { modules } from '../modules.ts';
import { configCommand } from './config.ts';
import { migrateCommand } from './migrate.ts';

/** Every command of `waymark`: the app's own and those the modules bring. */
export const commands: readonly CliCommand[] = [configCommand, migrateCommand, ...modules.flatMap((module) => module.commands ?? [])];
