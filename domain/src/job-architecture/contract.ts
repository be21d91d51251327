import { z } from 'zod';
import { route } from '../shared/contract-kit.ts';
import { PageQuery, pageOf } from '../shared/page.ts';
import { BringReport } from './bring-report.ts';
import { JobLevelInput, PayBandInput } from './edit-settings.ts';
import { FrameworkContent, JobLevel, VersionState } from './framework-content.ts';
import { FrameworkDocument } from './framework-document.ts';
import { findingCodes } from './framework-finding.ts';
import { FrameworkSummary } from './framework-summary.ts';
import { importsContract } from './imports-contract.ts';
import { JobProfileFound } from './job-profile-found.ts';
import { PayBand } from './pay-band.ts';
import { PayVisibility } from './pay-visibility.ts';
import { RolePage } from './role-page.ts';
import { TemplateSummary } from './template-summary.ts';

const FrameworkParams = z.object({ framework: z.string().min(1).max(120) });
const VersionName = z.string().regex(/^(live|draft|[1-9]\d{0,5})$/, 'Use live, draft or the number of a version.');
const PersonIds = z.array(z.uuid()).min(1).max(500);
const ProfileParams = z.object({ jobProfileId: z.uuid() });

/** What a check of a draft found, in the words of the domain's codes. */
const Finding = z.object({
  severity: z.enum(['blocks', 'warns', 'teaches']),
  code: z.enum(findingCodes),
  /** Roles as `family/role`, everything else by slug or code. */
  where: z.object({
    family: z.string().optional(),
    track: z.string().optional(),
    profile: z.string().optional(),
    competency: z.string().optional(),
    scale: z.string().optional(),
    level: z.string().optional(),
    move: z.object({ from: z.string(), to: z.string() }).optional(),
  }),
  data: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string()).readonly()])),
});

const VersionSummary = z.object({
  versionId: z.string(),
  number: z.number().int().nullable(),
  state: VersionState,
  notes: z.string(),
  createdAt: z.string(),
  publishedAt: z.string().nullable(),
  supersededAt: z.string().nullable(),
  forEveryone: z.boolean(),
});

const read = { permission: 'job_architecture.read', rights: ['everyone'] } as const;
const edit = { permission: 'job_architecture.edit', rights: ['framework_owner', 'people_partner'] } as const;
const publish = { permission: 'job_architecture.publish', rights: ['framework_owner', 'people_partner'] } as const;
const pay = { permission: 'job_architecture.pay', rights: ['framework_owner', 'people_partner'] } as const;

const frameworks = {
  listFrameworks: route({
    method: 'GET',
    path: '/frameworks',
    query: PageQuery,
    response: pageOf(FrameworkSummary).extend({ can: z.object({ edit: z.boolean() }) }),
    summary: 'List the frameworks: what is live and, for authors, what is drafted.',
    ...read,
  }),
  getFramework: route({
    method: 'GET',
    path: '/frameworks/{framework}',
    params: FrameworkParams,
    response: FrameworkSummary,
    summary: 'Get a framework without its content.',
    ...read,
  }),
  listVersions: route({
    method: 'GET',
    path: '/frameworks/{framework}/versions',
    params: FrameworkParams,
    query: PageQuery,
    response: pageOf(VersionSummary),
    summary: 'List the versions of a framework, the newest first.',
    ...read,
  }),
  getVersion: route({
    method: 'GET',
    path: '/frameworks/{framework}/versions/{version}',
    params: FrameworkParams.extend({ version: VersionName }),
    response: FrameworkContent.extend({ revision: z.number().int() }),
    summary: 'Get everything that a version says: live, draft, or by number.',
    versioned: true,
    ...read,
  }),
  exportFramework: route({
    method: 'GET',
    path: '/frameworks/{framework}/export',
    params: FrameworkParams,
    query: z.object({ version: VersionName.default('live') }),
    response: FrameworkDocument,
    summary: 'Export a version as a framework file (waymark-framework/1).',
    ...read,
  }),
  exportFrameworkFile: route({
    method: 'GET',
    path: '/frameworks/{framework}/export/file',
    params: FrameworkParams,
    query: z.object({ version: VersionName.default('live'), format: z.enum(['yaml', 'json']).default('yaml') }),
    response: z.object({ fileName: z.string(), mediaType: z.string(), text: z.string() }),
    summary: 'Export a version as the text of a framework file, to be saved.',
    ...read,
  }),
  startDraft: route({
    method: 'POST',
    path: '/frameworks/{framework}/draft',
    params: FrameworkParams,
    response: z.object({ versionId: z.string() }),
    status: 201,
    summary: 'Start a draft from the live version.',
    refusals: ['draft_exists', 'nothing_live'],
    ...edit,
  }),
  discardDraft: route({
    method: 'DELETE',
    path: '/frameworks/{framework}/draft',
    params: FrameworkParams,
    summary: 'Discard the draft.',
    refusals: ['no_draft'],
    versioned: true,
    ...edit,
  }),
  checkDraft: route({
    method: 'GET',
    path: '/frameworks/{framework}/draft/findings',
    params: FrameworkParams,
    response: z.object({ items: z.array(Finding), publishable: z.boolean(), revision: z.number().int() }),
    summary: 'Check the draft: what blocks publishing, what to look at again, what is good practice.',
    refusals: ['no_draft'],
    ...edit,
  }),
  publishVersion: route({
    method: 'POST',
    path: '/frameworks/{framework}/publications',
    params: FrameworkParams,
    body: z.object({
      audiencePersonIds: PersonIds.nullable().default(null),
      notes: z.string().max(5000).default(''),
      ifRevision: z.number().int().optional(),
    }),
    response: z.object({ versionId: z.string(), number: z.number().int() }),
    status: 201,
    summary: 'Publish the draft, for everyone or for the people named.',
    refusals: ['no_draft', 'framework_incomplete', 'audience_would_lose', 'person_unknown', 'stale_revision'],
    ...publish,
  }),
  widenAudience: route({
    method: 'POST',
    path: '/frameworks/{framework}/audience',
    params: FrameworkParams,
    body: z.object({ personIds: PersonIds.nullable() }),
    response: z.object({ versionId: z.string() }),
    summary: 'Show the live version to more people, or to everyone.',
    refusals: ['nothing_live', 'person_unknown'],
    ...publish,
  }),
  bringFramework: route({
    method: 'POST',
    path: '/frameworks/documents',
    body: z.object({
      document: FrameworkDocument,
      mode: z.enum(['merge', 'replace']).default('merge'),
      dryRun: z.boolean().default(false),
    }),
    response: BringReport,
    bodyLimit: 25_000_000,
    summary: 'Lay a framework file over the draft of its framework, or say what that would do.',
    refusals: ['framework_file_faulty', 'framework_archived', 'library_changed'],
    ...edit,
  }),
} as const;

const templates = {
  listTemplates: route({
    method: 'GET',
    path: '/templates',
    response: z.object({ items: z.array(TemplateSummary) }),
    summary: 'List the frameworks that ship with Waymark.',
    ...edit,
  }),
  takeTemplates: route({
    method: 'POST',
    path: '/templates/uses',
    body: z.object({ slugs: z.array(z.string()).min(1).max(20) }),
    response: z.object({ items: z.array(BringReport) }),
    status: 201,
    summary: 'Make drafts of templates; moves between them are kept.',
    refusals: ['template_unknown', 'framework_archived'],
    ...edit,
  }),
} as const;

const roles = {
  searchJobProfiles: route({
    method: 'GET',
    path: '/job-profiles',
    query: PageQuery.extend({ q: z.string().max(200).default('') }),
    response: pageOf(JobProfileFound),
    exploring: true,
    summary: 'Find live roles by title.',
    ...read,
  }),
  getRole: route({
    method: 'GET',
    path: '/roles/{family}/{role}',
    params: z.object({ family: z.string().min(1).max(120), role: z.string().min(1).max(120) }),
    query: z.object({ version: VersionName.optional() }),
    response: RolePage,
    exploring: true,
    summary: 'Get everything about one role: what it is, what it asks for beside its neighbours, the ways in and on.',
    ...read,
  }),
  countCompetencyUses: route({
    method: 'GET',
    path: '/competency-uses',
    query: z.object({ ids: z.string().max(8000) }),
    response: z.object({ items: z.array(z.object({ competencyId: z.string(), profiles: z.number().int() })) }),
    summary: 'Count the live roles that ask for each of these competencies (ids, separated by commas).',
    ...read,
  }),
  listCompetencyUses: route({
    method: 'GET',
    path: '/competency-uses/{competencyId}',
    params: z.object({ competencyId: z.uuid() }),
    query: PageQuery,
    response: pageOf(JobProfileFound.extend({ required: z.number().int(), mustHave: z.boolean(), wording: z.string() })),
    summary: 'List the live roles that ask for a competency.',
    ...read,
  }),
} as const;

const settings = {
  listJobLevels: route({
    method: 'GET',
    path: '/job-levels',
    response: z.object({ items: z.array(JobLevel), can: z.object({ edit: z.boolean() }) }),
    summary: "List the organisation's levels from the first to the last.",
    ...read,
  }),
  setJobLevels: route({
    method: 'PUT',
    path: '/job-levels',
    body: z.object({ levels: z.array(JobLevelInput).min(1).max(30) }),
    response: z.object({ items: z.array(JobLevel), can: z.object({ edit: z.boolean() }) }),
    summary: "Set the organisation's levels, in order; a level in use cannot be left out.",
    refusals: ['level_in_use', 'told_twice'],
    ...edit,
  }),
  listPayBands: route({
    method: 'GET',
    path: '/job-profiles/{jobProfileId}/pay-bands',
    params: ProfileParams,
    response: z.object({ items: z.array(PayBand) }),
    summary: 'List every pay band of a role, past and future ones too.',
    ...pay,
  }),
  setPayBands: route({
    method: 'PUT',
    path: '/job-profiles/{jobProfileId}/pay-bands',
    params: ProfileParams,
    body: z.object({ bands: z.array(PayBandInput).max(200) }),
    response: z.object({ items: z.array(PayBand) }),
    summary: 'Set the pay bands of a role; the list stands for the whole.',
    refusals: ['range_reversed', 'told_twice'],
    ...pay,
  }),
  getPayVisibility: route({
    method: 'GET',
    path: '/pay-visibility',
    response: z.object({ visibility: PayVisibility, can: z.object({ edit: z.boolean() }) }),
    summary: 'Who sees pay ranges.',
    ...read,
  }),
  setPayVisibility: route({
    method: 'PUT',
    path: '/pay-visibility',
    body: z.object({ visibility: PayVisibility }),
    response: z.object({ visibility: PayVisibility, can: z.object({ edit: z.boolean() }) }),
    summary: 'Choose who sees pay ranges.',
    ...pay,
  }),
} as const;

/** Frameworks, roles, levels, pay and templates. A framework is named by its slug. */
export const jobArchitectureContract = { ...frameworks, ...importsContract, ...templates, ...roles, ...settings } as const;
