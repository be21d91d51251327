import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DevelopmentActionsDocument } from '@waymark/domain/development/development-action-document.ts';
import { parse } from 'yaml';
import { brightwaterFrameworks } from '../src/app/sample/brightwater-frameworks.ts';
import type { SampleSources } from '../src/app/sample/brightwater-people.ts';
import { readStarterActions, readTemplate, templateSlugs } from './read-template.ts';

/** Brightwater's frameworks, made from the shipped templates. */
export function readSampleFrameworks() {
  return brightwaterFrameworks(templateSlugs.map(readTemplate));
}

/** Brightwater's own development actions. */
export function readOwnActions(): DevelopmentActionsDocument {
  const file = join(import.meta.dirname, '../src/app/sample/brightwater-actions.yaml');
  return DevelopmentActionsDocument.parse(parse(readFileSync(file, 'utf8')));
}

/** What the sample company is generated from: the live frameworks and the starter catalogue with Brightwater's own actions. */
export function readSampleSources(): SampleSources {
  const frameworks = readSampleFrameworks().flatMap(({ versions }) => versions.slice(-1).map(({ document }) => document));
  return { frameworks, catalogue: [...readStarterActions().actions, ...readOwnActions().actions] };
}
