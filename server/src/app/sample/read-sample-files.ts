import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type DevelopmentActionDocument, DevelopmentActionsDocument } from '@waymark/domain/development/development-action-document.ts';
import { FrameworkDocument } from '@waymark/domain/job-architecture/framework-document.ts';
import { parse } from 'yaml';
import { brightwaterFrameworks, type SampleFramework } from './brightwater-frameworks.ts';

/** Everything the sample company is made from, read from the files that ship with Waymark. */
export interface SampleFiles {
  /** In the order in which their moves to each other can be kept. */
  readonly frameworks: readonly SampleFramework[];
  readonly starterActions: readonly DevelopmentActionDocument[];
  readonly ownActions: readonly DevelopmentActionDocument[];
}

const templates = join(import.meta.dirname, '../../../templates');

/** Reads the templates, the starter catalogue and Brightwater's own actions. */
export async function readSampleFiles(): Promise<SampleFiles> {
  const documents = await Promise.all(
    ['engineering', 'marketing', 'customer-success', 'product'].map(async (slug) =>
      FrameworkDocument.parse(await readYaml(join(templates, `${slug}.yaml`))),
    ),
  );
  return {
    frameworks: brightwaterFrameworks(documents),
    starterActions: await readActions(join(templates, 'development-actions.yaml')),
    ownActions: await readActions(join(import.meta.dirname, 'brightwater-actions.yaml')),
  };
}

async function readActions(path: string): Promise<readonly DevelopmentActionDocument[]> {
  return DevelopmentActionsDocument.parse(await readYaml(path)).actions;
}

async function readYaml(path: string): Promise<unknown> {
  return parse(await readFile(path, 'utf8'));
}
