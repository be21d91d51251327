import type { Module } from '#platform/module.ts';

/** Persons, teams, reporting lines and jobs. */
export const people: Module = { name: 'people', routes: {} };
