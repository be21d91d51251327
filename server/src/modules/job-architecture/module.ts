import type { Module } from '#platform/module.ts';
import { routes } from './routes.ts';

/** Frameworks and their versions, levels, pay bands, templates. */
export const jobArchitecture: Module = { name: 'job-architecture', routes };
