import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { FrameworkDocument } from '@waymark/domain/job-architecture/framework-document.ts';
import type { TemplateSummary } from '@waymark/domain/job-architecture/template-summary.ts';
import { parse } from 'yaml';
import { z } from 'zod';
import { query } from '#platform/use-case/query.ts';
import { canEditFrameworks } from '../policy.ts';
import { listTemplateUses } from '../repository/frameworks.ts';

const folder = path.join(import.meta.dirname, '../../../../templates');
let read: Promise<readonly FrameworkDocument[]> | undefined; // files that ship with the program do not change while it runs

/** The frameworks that ship with Waymark, by name. */
export const listTemplates = query({
  name: 'job_architecture.list_templates',
  input: z.object({}),
  run: async (ctx): Promise<{ items: TemplateSummary[] }> => {
    ctx.authorize(canEditFrameworks(ctx.actor));
    const uses = await listTemplateUses(ctx.db);
    return { items: (await readTemplates()).map((template) => summaryOf(template, uses.get(template.framework.slug) ?? null)) };
  },
});

/** The framework files that ship with Waymark. */
export function readTemplates(): Promise<readonly FrameworkDocument[]> {
  read ??= readFolder();
  return read;
}

async function readFolder(): Promise<readonly FrameworkDocument[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml'));
  const files = await Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8')));
  const isFramework = z.object({ format: FrameworkDocument.shape.format });
  const documents = files.map((text): unknown => parse(text)).filter((file) => isFramework.safeParse(file).success);
  return documents.map((file) => FrameworkDocument.parse(file)).toSorted((a, b) => a.framework.name.localeCompare(b.framework.name));
}

function summaryOf({ framework, families, competencies }: FrameworkDocument, usedAs: string | null): TemplateSummary {
  return {
    slug: framework.slug,
    name: framework.name,
    description: framework.description,
    families: families.map(({ slug, name, tracks, profiles }) => ({
      slug,
      name,
      tracks: tracks.map((track) => ({
        name: track.name,
        kind: track.kind,
        profiles: track.profiles.map((profile) => ({
          slug: profile,
          title: profiles.find((one) => one.slug === profile)?.title ?? profile,
        })),
      })),
    })),
    profiles: families.reduce((sum, family) => sum + family.profiles.length, 0),
    competencies: competencies.map(({ name }) => name),
    usedAs,
  };
}
