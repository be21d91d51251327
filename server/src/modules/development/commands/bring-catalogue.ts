import { ActionKind } from '@waymark/domain/development/action-kind.ts';
import { uuidv7 } from '@waymark/domain/shared/uuid.ts';
import { z } from 'zod';
import { command } from '#platform/use-case/command.ts';
import { canBringPlans } from '../policy.ts';
import { saveCatalogue } from '../repository/catalogue.ts';

const BroughtAction = z.object({
  slug: z.string(),
  title: z.string().min(1).max(200),
  kind: ActionKind,
  description: z.string().default(''),
  outcome: z.string().default(''),
  involves: z.string().default(''),
  effortHours: z.number().int().min(0).max(2000).nullable().default(null),
  builds: z.array(z.object({ competencyId: z.guid(), from: z.number().int().min(0).max(9), to: z.number().int().min(1).max(10) })),
});

/** Brings actions into the catalogue by slug: new ones are added, known ones brought up to date. Answers ids by slug. */
export const bringCatalogue = command({
  name: 'development.bring_catalogue',
  input: z.object({ source: z.enum(['starter', 'own']), actions: z.array(BroughtAction).max(5000) }),
  audit: () => ({ kind: 'catalogue_action', id: null, fields: ['actions'] }),
  run: async (ctx, input) => {
    ctx.authorize(canBringPlans(ctx.actor));
    const now = ctx.now().getTime();
    return await saveCatalogue(
      ctx.db,
      input.actions.map((action) => ({ ...action, id: uuidv7(now), source: input.source })),
    );
  },
});
