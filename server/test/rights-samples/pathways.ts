import type { pathwaysContract } from '@waymark/domain/pathways/contract.ts';
import { setAspiration } from '#modules/pathways/commands/set-aspiration.ts';
import { shareAspiration } from '#modules/pathways/commands/share-aspiration.ts';
import type { RightsSamples, TriedCell } from '../rights/rights-sample.ts';

const about = ({ world }: TriedCell) => ({ params: { personId: world.crew.engineer } });
const target = ({ world }: TriedCell) => world.crew.profile('senior-engineer');

async function withTarget(cell: TriedCell, shared: boolean) {
  const self = cell.world.app.caller(cell.world.askers.self.actor);
  await setAspiration(self, { personId: 'me', jobProfileId: target(cell) });
  if (shared) await shareAspiration(self, { personId: 'me', shared: true });
  return about(cell);
}

/** How to try each operation of paths. */
export const pathwaysSamples: RightsSamples<typeof pathwaysContract> = {
  getGrowth: { call: about },
  getCareerMap: { call: about },
  suggestNextRoles: { call: about },
  analyzeGap: {
    call: ({ world }) => ({ params: { personId: world.crew.engineer, jobProfileId: world.crew.profile('software-engineer') } }),
  },
  compareRoles: { call: (cell) => ({ params: { fromId: cell.world.crew.profile('software-engineer'), toId: target(cell) } }) },
  getAspiration: { call: (cell) => withTarget(cell, true) },
  setAspiration: { call: (cell) => ({ ...about(cell), body: { jobProfileId: target(cell) } }) },
  clearAspiration: { call: (cell) => withTarget(cell, false) },
  shareAspiration: { call: (cell) => withTarget(cell, false) },
  unshareAspiration: { call: (cell) => withTarget(cell, true) },
  askForChat: {
    call: (cell) => ({ body: { toPersonId: cell.world.crew.manager, jobProfileId: target(cell) } }),
    mayRefuse: ['not_open_to_chats'],
  },
};
