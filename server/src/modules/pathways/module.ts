import type { Module } from '#platform/module.ts';
import { routes } from './routes.ts';

export const pathways: Module = { name: 'pathways', routes };
