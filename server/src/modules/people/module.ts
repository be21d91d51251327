import type { Module } from '#platform/module.ts';
import { commands } from './cli.ts';
import { routes } from './routes.ts';

/** Persons, teams, reporting lines and jobs. */
export const people: Module = { name: 'people', routes, commands };
