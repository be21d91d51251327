import type { jobArchitectureContract } from '@waymark/domain/job-architecture/contract.ts';
import { importFramework } from '#modules/job-architecture/commands/import-framework.ts';
import { startDraft } from '#modules/job-architecture/commands/start-draft.ts';
import { listJobLevels } from '#modules/job-architecture/queries/list-job-levels.ts';
import { asOperator } from '../actors.ts';
import { rolesTable, tablesMapping } from '../builders/framework-tables.ts';
import { anUpload } from '../builders/upload.ts';
import { readTemplate } from '../read-template.ts';
import type { RightsSamples, TriedCell } from '../rights/rights-sample.ts';

const framework = 'engineering';
const absent = { framework: 'no-such-framework' };
const named = { params: { framework } };

const ownTable = ({ world, accountId }: TriedCell) =>
  anUpload(world.app.caller(asOperator), accountId, { name: 'roles.csv', content: rolesTable.bytes, purpose: 'framework_import' });

async function aDraft({ world }: TriedCell) {
  await startDraft(world.app.caller(asOperator), { framework });
  return named;
}

/** How to try each operation of frameworks, roles, levels and pay. */
export const jobArchitectureSamples: RightsSamples<typeof jobArchitectureContract> = {
  listFrameworks: { call: () => ({}) },
  getFramework: { call: () => named, absent },
  listVersions: { call: () => named, absent },
  getVersion: { call: () => ({ params: { framework, version: 'live' } }), absent },
  exportFramework: { call: () => named, absent },
  exportFrameworkFile: { call: () => named, absent },
  startDraft: { call: () => named, absent },
  discardDraft: { call: async (cell) => ({ ...(await aDraft(cell)), ifMatch: '"1"' }), absent },
  checkDraft: { call: aDraft, absent },
  publishVersion: { call: async (cell) => ({ ...(await aDraft(cell)), body: {} }), absent },
  widenAudience: { call: () => ({ ...named, body: { personIds: null } }), absent },
  bringFramework: { call: () => ({ body: { document: readTemplate('marketing'), dryRun: true } }) },
  uploadFile: { call: () => ({ query: { name: 'roles.csv' } }) },
  discardFile: { call: async (cell) => ({ params: { uploadId: await ownTable(cell) } }) },
  importFramework: { call: async (cell) => ({ body: { main: await ownTable(cell), framework: 'Bakery', dryRun: true } }) },
  listImports: { call: () => ({}) },
  undoImport: {
    call: async ({ world }) => {
      const files = { main: rolesTable, mapping: tablesMapping };
      const { importId } = await importFramework(world.app.caller(asOperator), files);
      return { params: { importId: importId ?? '' } };
    },
  },
  listTemplates: { call: () => ({}) },
  takeTemplates: { call: () => ({ body: { slugs: ['marketing'] } }) },
  searchJobProfiles: { call: () => ({ query: { q: 'engineer' } }) },
  getRole: { call: () => ({ params: { family: 'engineering', role: 'senior-engineer' } }), absent: { role: 'no-such-role' } },
  countCompetencyUses: { call: ({ world }) => ({ query: { ids: world.crew.competency('delivery') } }) },
  listCompetencyUses: { call: ({ world }) => ({ params: { competencyId: world.crew.competency('delivery') } }) },
  listJobLevels: { call: () => ({}) },
  setJobLevels: {
    call: async ({ world }) => {
      const { items } = await listJobLevels(world.app.caller(asOperator), {});
      return { body: { levels: items.map(({ id, code, name, scope }) => ({ id, code, name, scope })) } };
    },
  },
  listPayBands: { call: ({ world }) => ({ params: { jobProfileId: world.crew.profile('senior-engineer') } }) },
  setPayBands: {
    call: ({ world }) => ({
      params: { jobProfileId: world.crew.profile('senior-engineer') },
      body: { bands: [{ currency: 'GBP', minimum: 60_000, maximum: 78_000, validFrom: '2026-01-01' }] },
    }),
  },
  getPayVisibility: { call: () => ({}) },
  setPayVisibility: { call: () => ({ body: { visibility: 'own' } }) },
};
