import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DevelopmentActionsDocument } from '@waymark/domain/development/development-action-document.ts';
import { FrameworkDocument } from '@waymark/domain/job-architecture/framework-document.ts';
import { parse } from 'yaml';

const folder = join(import.meta.dirname, '../templates');

/** The slugs of the frameworks that ship as templates. */
export const templateSlugs = ['engineering', 'marketing', 'customer-success', 'product'] as const;
export type TemplateSlug = (typeof templateSlugs)[number];

/** A shipped template, parsed as strictly as an import parses it. */
export function readTemplate(slug: TemplateSlug): FrameworkDocument {
  return FrameworkDocument.parse(parse(readFileSync(join(folder, `${slug}.yaml`), 'utf8')));
}

/** The starter catalogue of development actions. */
export function readStarterActions(): DevelopmentActionsDocument {
  return DevelopmentActionsDocument.parse(parse(readFileSync(join(folder, 'development-actions.yaml'), 'utf8')));
}
