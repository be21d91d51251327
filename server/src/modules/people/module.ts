import type { Module } from '#platform/module.ts';
import { routes } from './routes.ts';

/** Persons, teams, reporting lines and jobs. */
export const people: Module = { name: 'people', routes };
