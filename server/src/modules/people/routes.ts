import type { peopleContract } from '@waymark/domain/people/contract.ts';
import type { Handlers } from '@waymark/domain/shared/contract-kit.ts';
import { bodyOf } from '#platform/http/body-of.ts';
import type { HttpCaller } from '#platform/http/http-caller.ts';
import { acceptTitleMatches } from './commands/accept-title-matches.ts';
import { addPerson } from './commands/add-person.ts';
import { archiveTeam } from './commands/archive-team.ts';
import { assignJob } from './commands/assign-job.ts';
import { bringSamplePeople } from './commands/bring-sample-people.ts';
import { changeManager } from './commands/change-manager.ts';
import { defineTeam } from './commands/define-team.ts';
import { discardPeopleFile } from './commands/discard-people-file.ts';
import { endEmployment } from './commands/end-employment.ts';
import { importPeopleUploads } from './commands/import-people-uploads.ts';
import { moveToTeam } from './commands/move-to-team.ts';
import { rehirePerson } from './commands/rehire-person.ts';
import { removeSamplePeople } from './commands/remove-sample-people.ts';
import { renameTeam } from './commands/rename-team.ts';
import { setWillingToTalk } from './commands/set-willing-to-talk.ts';
import { undoPeopleImport } from './commands/undo-people-import.ts';
import { updatePerson } from './commands/update-person.ts';
import { uploadPeopleFile } from './commands/upload-people-file.ts';
import { countPeopleByProfile } from './queries/count-people-by-profile.ts';
import { getPersonPage } from './queries/get-person-page.ts';
import { getPersonRecord } from './queries/get-person-record.ts';
import { getSetupChecklist } from './queries/get-setup-checklist.ts';
import { getTeam } from './queries/get-team.ts';
import { listAudience } from './queries/list-audience.ts';
import { listJobs } from './queries/list-jobs.ts';
import { listPeople } from './queries/list-people.ts';
import { listPeopleImports } from './queries/list-people-imports.ts';
import { listPersonRecords } from './queries/list-person-records.ts';
import { listReportsPage } from './queries/list-reports-page.ts';
import { listTeamTree } from './queries/list-team-tree.ts';
import { previewManagerChange } from './queries/preview-manager-change.ts';
import { previewPeopleUploads } from './queries/preview-people-uploads.ts';
import { suggestTitleMatches } from './queries/suggest-title-matches.ts';

export const routes: Handlers<typeof peopleContract, HttpCaller> = {
  listPeople: ({ query }, caller) => listPeople(caller, query),
  getPerson: ({ params }, caller) => getPersonPage(caller, { person: params.personId }),
  listReports: ({ params, query }, caller) => listReportsPage(caller, { managerId: params.personId, ...query }),
  countByProfile: async (_input, caller) => ({ items: await countPeopleByProfile(caller, {}) }),
  listJobs: ({ params, query }, caller) => listJobs(caller, { ...params, ...query }),
  setWillingToTalk: ({ params, body }, caller) => setWillingToTalk(caller, { ...params, ...body }),
  listRecords: ({ query }, caller) => listPersonRecords(caller, query),
  getRecord: ({ params }, caller) => getPersonRecord(caller, params),
  addPerson: ({ body }, caller) => addPerson(caller, body),
  updatePerson: ({ params, body }, caller) => updatePerson(caller, { ...params, revision: caller.ifMatch ?? 0, change: body }),
  endEmployment: ({ params, body }, caller) => endEmployment(caller, { ...params, ...body }),
  rehirePerson: ({ params, body }, caller) => rehirePerson(caller, { ...params, ...body }),
  previewManagerChange: ({ params, body }, caller) => previewManagerChange(caller, { ...params, ...body }),
  changeManager: ({ params, body }, caller) => changeManager(caller, { ...params, ...body }),
  moveToTeam: ({ params, body }, caller) => moveToTeam(caller, { ...params, ...body }),
  assignJob: ({ params, body }, caller) => assignJob(caller, { ...params, ...body }),
  listTeams: ({ query }, caller) => listTeamTree(caller, query),
  getTeam: ({ params }, caller) => getTeam(caller, { team: params.teamId }),
  defineTeam: ({ body }, caller) => defineTeam(caller, body),
  renameTeam: ({ params, body }, caller) => renameTeam(caller, { ...params, ...body }),
  archiveTeam: ({ params }, caller) => archiveTeam(caller, params),
  uploadFile: ({ query }, caller) => uploadPeopleFile(caller, { ...query, content: bodyOf(caller) }),
  discardFile: ({ params }, caller) => discardPeopleFile(caller, params),
  importPeople: ({ body: { dryRun, ...body } }, caller) => (dryRun ? previewPeopleUploads : importPeopleUploads)(caller, body),
  listImports: ({ query }, caller) => listPeopleImports(caller, query),
  undoImport: ({ params }, caller) => undoPeopleImport(caller, params),
  listAudience: ({ params, query }, caller) => listAudience(caller, { ...params, ...query }),
  getSetupChecklist: (_input, caller) => getSetupChecklist(caller, {}),
  bringSamplePeople: (_input, caller) => bringSamplePeople(caller, {}),
  removeSamplePeople: (_input, caller) => removeSamplePeople(caller, {}),
  suggestTitleMatches: ({ query }, caller) => suggestTitleMatches(caller, query),
  acceptTitleMatches: ({ body }, caller) => acceptTitleMatches(caller, body),
};
