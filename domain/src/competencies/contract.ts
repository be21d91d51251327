import { z } from 'zod';
import { route } from '../shared/contract-kit.ts';
import { PageQuery, pageOf } from '../shared/page.ts';
import { Competency, CompetencyKind, ProficiencyScale } from './competency.ts';
import { ChangeCompetency, DefineCompetency, DefineScale, DescribeLevel } from './edit-library.ts';

const CompetencyParams = z.object({ competency: z.string().min(1).max(120) });

/** What the actor may do in the library. */
export const LibraryAbilities = z.object({ edit: z.boolean() });

/** A competency with what the actor may do to it. */
export const CompetencyView = Competency.extend({ can: LibraryAbilities });
export type CompetencyView = z.infer<typeof CompetencyView>;

/** A competency in a list. */
export const CompetencySummary = Competency.pick({
  id: true,
  slug: true,
  name: true,
  kind: true,
  category: true,
  definition: true,
  retired: true,
}).extend({
  scale: ProficiencyScale.pick({ id: true, slug: true, name: true }).extend({ steps: z.number().int() }),
  /** Steps whose descriptor is written. */
  described: z.number().int(),
  updatedAt: z.string(),
});
export type CompetencySummary = z.infer<typeof CompetencySummary>;

/** Which competencies to list; retired ones only when asked for. */
export const CompetencyQuery = PageQuery.extend({
  q: z.string().max(200).default(''),
  kind: CompetencyKind.optional(),
  retired: z.enum(['without', 'only', 'with']).default('without'),
});

const read = { permission: 'competencies.read', rights: ['everyone'] } as const;
const edit = { permission: 'competencies.edit', rights: ['framework_owner', 'people_partner'] } as const;

/** The library of competencies and its scales. A competency is named by its id or its slug. */
export const competenciesContract = {
  listCompetencies: route({
    method: 'GET',
    path: '/competencies',
    query: CompetencyQuery,
    response: pageOf(CompetencySummary).extend({ can: LibraryAbilities }),
    summary: 'List the competencies of the library by name.',
    ...read,
  }),
  getCompetency: route({
    method: 'GET',
    path: '/competencies/{competency}',
    params: CompetencyParams,
    response: CompetencyView,
    summary: 'Get a competency with its scale and the descriptor of every step.',
    versioned: true,
    ...read,
  }),
  defineCompetency: route({
    method: 'POST',
    path: '/competencies',
    body: DefineCompetency,
    response: CompetencyView,
    status: 201,
    summary: 'Define a competency.',
    refusals: ['competency_exists', 'scale_unknown', 'step_off_scale'],
    versioned: true,
    ...edit,
  }),
  changeCompetency: route({
    method: 'PATCH',
    path: '/competencies/{competency}',
    params: CompetencyParams,
    body: ChangeCompetency,
    response: CompetencyView,
    summary: 'Change the name, kind, category, definition or synonyms of a competency.',
    refusals: ['competency_exists'],
    versioned: true,
    ...edit,
  }),
  describeLevel: route({
    method: 'PUT',
    path: '/competencies/{competency}/descriptors/{step}',
    params: CompetencyParams.extend({ step: z.coerce.number().int().min(1).max(10) }),
    body: DescribeLevel,
    response: CompetencyView,
    summary: 'Write what a competency looks like at a step; blank text and no indicators remove it.',
    refusals: ['step_off_scale'],
    versioned: true,
    ...edit,
  }),
  retireCompetency: route({
    method: 'PUT',
    path: '/competencies/{competency}/retirement',
    params: CompetencyParams,
    response: CompetencyView,
    summary: 'Hide a competency from new work; history keeps it.',
    versioned: true,
    ...edit,
  }),
  reinstateCompetency: route({
    method: 'DELETE',
    path: '/competencies/{competency}/retirement',
    params: CompetencyParams,
    response: CompetencyView,
    summary: 'Take a retired competency back into use.',
    refusals: ['competency_exists'],
    versioned: true,
    ...edit,
  }),
  listScales: route({
    method: 'GET',
    path: '/proficiency-scales',
    response: z.object({ items: z.array(ProficiencyScale) }),
    summary: 'List the proficiency scales with their steps.',
    ...read,
  }),
  defineScale: route({
    method: 'POST',
    path: '/proficiency-scales',
    body: DefineScale,
    response: ProficiencyScale,
    status: 201,
    summary: 'Define a proficiency scale of 2 to 10 steps.',
    refusals: ['scale_exists'],
    ...edit,
  }),
} as const;
