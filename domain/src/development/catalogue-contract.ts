import { z } from 'zod';
import { route } from '../shared/contract-kit.ts';
import { PageQuery, pageOf } from '../shared/page.ts';
import { ActionKind } from './action-kind.ts';
import { CatalogueAction } from './catalogue-action.ts';

/** What the API promises about the catalogue of development actions. */
export const catalogueContract = {
  listCatalogue: route({
    method: 'GET',
    path: '/development-actions',
    query: PageQuery.extend({ competencyId: z.string().optional(), kind: ActionKind.optional() }),
    response: pageOf(CatalogueAction),
    summary: 'The catalogue of development actions',
    permission: 'plans.catalogue',
    rights: ['everyone'],
  }),
  bringStarterCatalogue: route({
    method: 'POST',
    path: '/development-actions/starter',
    response: z.object({ actions: z.int() }),
    summary: 'Bring the actions that ship with Waymark, as far as live roles ask for what they build',
    permission: 'plans.keep_catalogue',
    rights: ['framework_owner', 'people_partner'],
  }),
} as const;
