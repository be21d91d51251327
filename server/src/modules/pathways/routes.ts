import type { pathwaysContract } from '@waymark/domain/pathways/contract.ts';
import type { Handlers } from '@waymark/domain/shared/contract-kit.ts';
import type { HttpCaller } from '#platform/http/http-caller.ts';
import { askForChat } from './commands/ask-for-chat.ts';
import { clearAspiration } from './commands/clear-aspiration.ts';
import { setAspiration } from './commands/set-aspiration.ts';
import { shareAspiration } from './commands/share-aspiration.ts';
import { analyzeGap } from './queries/analyze-gap.ts';
import { compareRoles } from './queries/compare-roles.ts';
import { getAspiration } from './queries/get-aspiration.ts';
import { getCareerMap } from './queries/get-career-map.ts';
import { getGrowth } from './queries/get-growth.ts';
import { suggestNextRoles } from './queries/suggest-next-roles.ts';

export const routes: Handlers<typeof pathwaysContract, HttpCaller> = {
  getGrowth: ({ params }, caller) => getGrowth(caller, params),
  getCareerMap: ({ params }, caller) => getCareerMap(caller, params),
  suggestNextRoles: ({ params }, caller) => suggestNextRoles(caller, params),
  analyzeGap: ({ params }, caller) => analyzeGap(caller, params),
  compareRoles: ({ params }, caller) => compareRoles(caller, params),
  getAspiration: ({ params }, caller) => getAspiration(caller, params),
  setAspiration: async ({ params, body }, caller) => {
    await setAspiration(caller, { ...params, ...body });
    return await getAspiration(caller, params);
  },
  clearAspiration: ({ params }, caller) => clearAspiration(caller, params),
  shareAspiration: async ({ params }, caller) => {
    await shareAspiration(caller, { ...params, shared: true });
    return await getAspiration(caller, params);
  },
  unshareAspiration: async ({ params }, caller) => {
    await shareAspiration(caller, { ...params, shared: false });
    return await getAspiration(caller, params);
  },
  askForChat: ({ body }, caller) => askForChat(caller, body),
};
