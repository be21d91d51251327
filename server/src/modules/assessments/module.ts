import type { Module } from '#platform/module.ts';
import { getSessionPart } from './queries/get-session-part.ts';
import { routes } from './routes.ts';

export const assessments: Module = { name: 'assessments', routes, sessionPart: (caller) => getSessionPart(caller, {}) };
