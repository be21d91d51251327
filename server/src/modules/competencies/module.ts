import type { Module } from '#platform/module.ts';
import { routes } from './routes.ts';

/** The competency library, its scales and descriptors. */
export const competencies: Module = { name: 'competencies', routes };
