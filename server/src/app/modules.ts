import { access } from '#modules/access/module.ts';
import { assessments } from '#modules/assessments/module.ts';
import { competencies } from '#modules/competencies/module.ts';
import { development } from '#modules/development/module.ts';
import { jobArchitecture } from '#modules/job-architecture/module.ts';
import { pathways } from '#modules/pathways/module.ts';
import { people } from '#modules/people/module.ts';
import type { Module } from '#platform/module.ts';

/** The modules, in dependency order. */
export const modules: readonly Module[] = [access, competencies, jobArchitecture, people, assessments, pathways, development];
