import type { Module } from '#platform/module.ts';
import { routes } from './routes.ts';

export const development: Module = { name: 'development', routes };
