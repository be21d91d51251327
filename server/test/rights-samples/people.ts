import type { peopleContract } from '@waymark/domain/people/contract.ts';
import { importPeople } from '#modules/people/commands/import-people.ts';
import { asOperator } from '../actors.ts';
import { aPerson } from '../builders/person.ts';
import { aTeam } from '../builders/team.ts';
import { anUpload } from '../builders/upload.ts';
import type { RightsSamples, TriedCell } from '../rights/rights-sample.ts';

const about = ({ world }: TriedCell) => ({ params: { personId: world.crew.engineer } });
const ofTeam = ({ world }: TriedCell) => ({ params: { teamId: world.team } });

const ownFile = ({ world, accountId }: TriedCell) => anUpload(world.app.caller(asOperator), accountId);

const why = 'Imports and sample people are about the whole organisation: only a people partner for everyone brings them.';
const notForSomeTeams = { partnerInScope: { cell: '403', why }, partnerOutOfScope: { cell: '403', why } } as const;

/** How to try each operation of people. */
export const peopleSamples: RightsSamples<typeof peopleContract> = {
  listPeople: { call: () => ({}) },
  getPerson: { call: about },
  listReports: { call: about },
  countByProfile: { call: () => ({}) },
  listJobs: { call: about },
  setWillingToTalk: { call: (cell) => ({ ...about(cell), body: { willingToTalk: true } }) },
  listRecords: { call: () => ({}) },
  getRecord: { call: about },
  addPerson: { call: ({ world }) => ({ body: { displayName: 'New Example', teamId: world.team } }), scoped: true },
  updatePerson: { call: (cell) => ({ ...about(cell), body: { location: 'Leeds' }, ifMatch: '"1"' }) },
  endEmployment: { call: (cell) => ({ ...about(cell), body: { lastDay: '2026-12-31' } }) },
  rehirePerson: {
    call: async ({ world }) => {
      await world.db
        .updateTable('person')
        .set({ left_on: '2026-06-30', joined_on: '2020-01-01' })
        .where('id', '=', world.crew.engineer)
        .execute();
      return { params: { personId: world.crew.engineer }, body: { joinedOn: '2026-12-01' } };
    },
  },
  previewManagerChange: { call: (cell) => ({ ...about(cell), body: { managerId: cell.world.crew.above } }) },
  changeManager: { call: (cell) => ({ ...about(cell), body: { managerId: cell.world.crew.above } }) },
  moveToTeam: {
    call: async (cell) => {
      const teamId = await aTeam(cell.world.db, { name: 'Payments', parentId: cell.world.team });
      return { ...about(cell), body: { teamId } };
    },
  },
  assignJob: { call: (cell) => ({ ...about(cell), body: { jobTitle: 'Toolsmith' } }) },
  listTeams: { call: () => ({}) },
  getTeam: { call: ofTeam },
  defineTeam: { call: ({ world }) => ({ body: { name: 'New team', parentId: world.team } }), scoped: true },
  renameTeam: { call: (cell) => ({ ...ofTeam(cell), body: { name: 'Renamed' } }) },
  archiveTeam: {
    call: async ({ world }) => ({ params: { teamId: await aTeam(world.db, { name: 'Empty', parentId: world.team }) } }),
  },
  uploadFile: { call: () => ({ query: { name: 'people.csv' } }), exceptions: notForSomeTeams },
  discardFile: { call: async (cell) => ({ params: { uploadId: await ownFile(cell) } }), exceptions: notForSomeTeams },
  importPeople: { call: async (cell) => ({ body: { uploads: [await ownFile(cell)], dryRun: true } }), exceptions: notForSomeTeams },
  listImports: { call: () => ({}), exceptions: notForSomeTeams },
  undoImport: {
    call: async ({ world }) => {
      const files = [{ name: 'people.csv', bytes: Buffer.from('Employee ID,Full name\n4711,New Example\n') }];
      const { importId } = await importPeople(world.app.caller(asOperator), { files });
      return { params: { importId: importId ?? '' } };
    },
    exceptions: notForSomeTeams,
  },
  listAudience: { call: () => ({ params: { framework: 'engineering' } }), absent: { framework: 'no-such-framework' } },
  getSetupChecklist: { call: () => ({}) },
  bringSamplePeople: { call: () => ({}), exceptions: notForSomeTeams },
  removeSamplePeople: { call: () => ({}), exceptions: notForSomeTeams },
  suggestTitleMatches: { call: () => ({}) },
  acceptTitleMatches: {
    call: async ({ world }) => {
      await aPerson(world.db, { name: 'Title Only', title: 'Coder', teamId: world.team });
      return { body: { matches: [{ title: 'Coder', jobProfileId: world.crew.profile('software-engineer') }] } };
    },
  },
};
