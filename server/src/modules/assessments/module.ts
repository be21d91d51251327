import type { Module } from '#platform/module.ts';
import { jobs, listeners } from './jobs.ts';
import { getSessionPart } from './queries/get-session-part.ts';
import { routes } from './routes.ts';

export const assessments: Module = {
  name: 'assessments',
  routes,
  listeners,
  jobs,
  sessionPart: (caller) => getSessionPart(caller, {}),
};
