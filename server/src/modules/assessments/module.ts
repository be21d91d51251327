import type { Module } from '#platform/module.ts';
import { routes } from './routes.ts';

export const assessments: Module = { name: 'assessments', routes };
