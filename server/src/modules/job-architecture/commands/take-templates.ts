import type { BringReport } from '@waymark/domain/job-architecture/bring-report.ts';
import { fitLevels } from '@waymark/domain/job-architecture/fit-levels.ts';
import type { FrameworkDocument } from '@waymark/domain/job-architecture/framework-document.ts';
import { Refusal } from '@waymark/domain/shared/refusal.ts';
import { z } from 'zod';
import { command } from '#platform/use-case/command.ts';
import type { Context } from '#platform/use-case/context.ts';
import { canEditFrameworks } from '../policy.ts';
import { readTemplates } from '../queries/list-templates.ts';
import { listLevels } from '../repository/job-levels.ts';
import { bringFramework } from './bring-framework.ts';

/**
 * Makes drafts of templates on the organisation's levels, all or none; moves between templates used together or before are kept.
 * Without levels, those of the first template become the organisation's.
 */
export const takeTemplates = command({
  name: 'job_architecture.take_templates',
  input: z.object({ slugs: z.array(z.string()).min(1).max(20) }),
  audit: () => ({ kind: 'framework', id: null, fields: ['content'] }),
  run: async (ctx, { slugs }): Promise<{ items: BringReport[] }> => {
    ctx.authorize(canEditFrameworks(ctx.actor));
    const templates = await readTemplates();
    const chosen = [...new Set(slugs)].map((slug) => {
      const template = templates.find(({ framework }) => framework.slug === slug);
      if (!template) throw templateUnknown(slug, templates);
      return template;
    });
    const first = await bringAll(ctx, chosen);
    const waiting = chosen.filter((_template, index) => first[index]?.notes.some(({ code }) => code === 'move_dropped'));
    const again = await bringAll(ctx, waiting);
    return {
      items: first.map((report) => {
        const second = again.find(({ framework }) => framework === report.framework);
        return second ? withMovesOf(report, second) : report;
      }),
    };
  },
});

async function bringAll(ctx: Context, documents: readonly FrameworkDocument[]): Promise<BringReport[]> {
  const reports: BringReport[] = [];
  for (const template of documents) {
    const document = fitLevels(template, await listLevels(ctx.db));
    reports.push(await bringFramework(ctx, { document, templateSlug: template.framework.slug }));
  }
  return reports;
}

/** The first pass as far as it went, with the moves that only the second could place. */
function withMovesOf(first: BringReport, second: BringReport): BringReport {
  const careerMoves = first.created.careerMoves + second.created.careerMoves;
  return {
    ...first,
    created: { ...first.created, careerMoves },
    notes: [...first.notes.filter(({ code }) => code !== 'move_dropped'), ...second.notes],
  };
}

function templateUnknown(slug: string, templates: readonly FrameworkDocument[]): Refusal {
  const known = templates.map(({ framework }) => framework.slug).join(', ');
  return new Refusal('invalid', 'template_unknown', { message: `There is no template ${slug}. There are: ${known}.`, data: { slug } });
}
