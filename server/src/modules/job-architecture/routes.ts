import type { jobArchitectureContract } from '@waymark/domain/job-architecture/contract.ts';
import type { Handlers } from '@waymark/domain/shared/contract-kit.ts';
import { bodyOf } from '#platform/http/body-of.ts';
import type { HttpCaller } from '#platform/http/http-caller.ts';
import { bringFramework } from './commands/bring-framework.ts';
import { discardDraft } from './commands/discard-draft.ts';
import { discardFrameworkFile } from './commands/discard-framework-file.ts';
import { importFrameworkUploads } from './commands/import-framework-uploads.ts';
import { publishVersion } from './commands/publish-version.ts';
import { setJobLevels } from './commands/set-job-levels.ts';
import { setPayBands } from './commands/set-pay-bands.ts';
import { setPayVisibility } from './commands/set-pay-visibility.ts';
import { startDraft } from './commands/start-draft.ts';
import { takeTemplates } from './commands/take-templates.ts';
import { undoFrameworkImport } from './commands/undo-framework-import.ts';
import { uploadFrameworkFile } from './commands/upload-framework-file.ts';
import { widenAudience } from './commands/widen-audience.ts';
import { checkDraft } from './queries/check-draft.ts';
import { countCompetencyUses } from './queries/count-competency-uses.ts';
import { exportFramework } from './queries/export-framework.ts';
import { exportFrameworkFile } from './queries/export-framework-file.ts';
import { getFramework } from './queries/get-framework.ts';
import { getPayVisibility } from './queries/get-pay-visibility.ts';
import { getRole } from './queries/get-role.ts';
import { getVersion } from './queries/get-version.ts';
import { listCompetencyUses } from './queries/list-competency-uses.ts';
import { listFrameworkImports } from './queries/list-framework-imports.ts';
import { listFrameworks } from './queries/list-frameworks.ts';
import { listJobLevels } from './queries/list-job-levels.ts';
import { listPayBands } from './queries/list-pay-bands.ts';
import { listTemplates } from './queries/list-templates.ts';
import { listVersions } from './queries/list-versions.ts';
import { previewFramework } from './queries/preview-framework.ts';
import { previewFrameworkUploads } from './queries/preview-framework-uploads.ts';
import { searchJobProfiles } from './queries/search-job-profiles.ts';

export const routes: Handlers<typeof jobArchitectureContract, HttpCaller> = {
  listFrameworks: ({ query }, caller) => listFrameworks(caller, query),
  getFramework: ({ params }, caller) => getFramework(caller, params),
  listVersions: ({ params, query }, caller) => listVersions(caller, { ...params, ...query }),
  getVersion: ({ params }, caller) => getVersion(caller, params),
  exportFramework: ({ params, query }, caller) => exportFramework(caller, { ...params, ...query }),
  exportFrameworkFile: ({ params, query }, caller) => exportFrameworkFile(caller, { ...params, ...query }),
  startDraft: ({ params }, caller) => startDraft(caller, params),
  discardDraft: ({ params }, caller) => discardDraft(caller, { ...params, ifRevision: caller.ifMatch }),
  checkDraft: ({ params }, caller) => checkDraft(caller, params),
  publishVersion: ({ params, body }, caller) => publishVersion(caller, { ...params, ...body }),
  widenAudience: ({ params, body }, caller) => widenAudience(caller, { ...params, ...body }),
  bringFramework: ({ body: { dryRun, ...file } }, caller) => (dryRun ? previewFramework(caller, file) : bringFramework(caller, file)),
  uploadFile: ({ query }, caller) => uploadFrameworkFile(caller, { ...query, content: bodyOf(caller) }),
  discardFile: ({ params }, caller) => discardFrameworkFile(caller, params),
  importFramework: ({ body: { dryRun, ...files } }, caller) => (dryRun ? previewFrameworkUploads : importFrameworkUploads)(caller, files),
  listImports: ({ query }, caller) => listFrameworkImports(caller, query),
  undoImport: ({ params }, caller) => undoFrameworkImport(caller, params),
  listTemplates: (_input, caller) => listTemplates(caller, {}),
  takeTemplates: ({ body }, caller) => takeTemplates(caller, body),
  searchJobProfiles: ({ query }, caller) => searchJobProfiles(caller, query),
  getRole: ({ params, query }, caller) => getRole(caller, { ...params, ...query }),
  countCompetencyUses: ({ query }, caller) => countCompetencyUses(caller, { ids: query.ids.split(',') }),
  listCompetencyUses: ({ params, query }, caller) => listCompetencyUses(caller, { ...params, ...query }),
  listJobLevels: (_input, caller) => listJobLevels(caller, {}),
  setJobLevels: ({ body }, caller) => setJobLevels(caller, body),
  listPayBands: ({ params }, caller) => listPayBands(caller, params),
  setPayBands: ({ params, body }, caller) => setPayBands(caller, { ...params, ...body }),
  getPayVisibility: (_input, caller) => getPayVisibility(caller, {}),
  setPayVisibility: ({ body }, caller) => setPayVisibility(caller, body),
};
