import type { Module } from '#platform/module.ts';
import { commands } from './cli.ts';
import { jobs } from './jobs.ts';
import { getSessionPart } from './queries/get-session-part.ts';
import { routes } from './routes.ts';

/** Persons, teams, reporting lines and jobs. */
export const people: Module = { name: 'people', routes, commands, jobs, sessionPart: (caller) => getSessionPart(caller, {}) };
