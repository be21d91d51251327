import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { DevelopmentActionsDocument } from '@waymark/domain/development/development-action-document.ts';
import { uuidv7 } from '@waymark/domain/shared/uuid.ts';
import { parse } from 'yaml';
import { z } from 'zod';
import { listLiveContent } from '#modules/job-architecture/queries/list-live-content.ts';
import { command } from '#platform/use-case/command.ts';
import { canKeepCatalogue } from '../policy.ts';
import { saveCatalogue } from '../repository/catalogue.ts';

const file = path.join(import.meta.dirname, '../../../../templates/development-actions.yaml');

/** Brings the actions that ship with Waymark, as far as live roles ask for what they build; a second time brings them up to date. */
export const bringStarterCatalogue = command({
  name: 'development.bring_starter_catalogue',
  input: z.object({}),
  audit: () => ({ kind: 'catalogue_action', id: null, fields: ['actions'] }),
  run: async (ctx): Promise<{ actions: number }> => {
    ctx.authorize(canKeepCatalogue(ctx.actor));
    const { actions } = DevelopmentActionsDocument.parse(parse(await readFile(file, 'utf8')));
    const contents = await listLiveContent(ctx, {});
    const known = new Map(contents.flatMap(({ competencies }) => competencies.map(({ slug, id }) => [slug, id] as const)));
    const now = ctx.now().getTime();
    const useful = actions.flatMap(({ builds, effort, ...action }) => {
      const own = builds.flatMap(({ competency, from, to }) => {
        const competencyId = known.get(competency);
        return competencyId === undefined ? [] : [{ competencyId, from, to }];
      });
      return own.length === 0 ? [] : [{ ...action, id: uuidv7(now), source: 'starter' as const, effortHours: effort.hours, builds: own }];
    });
    await saveCatalogue(ctx.db, useful);
    return { actions: useful.length };
  },
});
