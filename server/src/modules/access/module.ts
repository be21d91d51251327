import type { Module } from '#platform/module.ts';
import { accessCommands } from './cli.ts';
import { accessRoutes } from './routes.ts';

/** Accounts, invitations, access roles. */
export const access: Module = { name: 'access', routes: accessRoutes, commands: accessCommands };
