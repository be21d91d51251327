import type { Module } from '#platform/module.ts';
import { commands } from './cli.ts';
import { routes } from './routes.ts';

/** Frameworks and their versions, levels, pay bands, templates. */
export const jobArchitecture: Module = { name: 'job-architecture', routes, commands };
