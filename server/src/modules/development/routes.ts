import type { developmentContract } from '@waymark/domain/development/contract.ts';
import type { Handlers } from '@waymark/domain/shared/contract-kit.ts';
import type { HttpCaller } from '#platform/http/http-caller.ts';
import { addAction } from './commands/add-action.ts';
import { addGoal } from './commands/add-goal.ts';
import { bringStarterCatalogue } from './commands/bring-starter-catalogue.ts';
import { changeAction } from './commands/change-action.ts';
import { changeGoal } from './commands/change-goal.ts';
import { changePlan } from './commands/change-plan.ts';
import { checkIn } from './commands/check-in.ts';
import { commentOnPlan } from './commands/comment-on-plan.ts';
import { completeAction } from './commands/complete-action.ts';
import { finishPlan } from './commands/finish-plan.ts';
import { removeAction } from './commands/remove-action.ts';
import { sharePlan } from './commands/share-plan.ts';
import { startPlan } from './commands/start-plan.ts';
import { getPlan } from './queries/get-plan.ts';
import { listCatalogue } from './queries/list-catalogue.ts';
import { listPlans } from './queries/list-plans.ts';
import { listTeamPlans } from './queries/list-team-plans.ts';
import { suggestActions } from './queries/suggest-actions.ts';

export const routes: Handlers<typeof developmentContract, HttpCaller> = {
  getPlan: ({ params }, caller) => getPlan(caller, params),
  listPlans: ({ params, query }, caller) => listPlans(caller, { ...params, ...query }),
  startPlan: ({ params, body }, caller) => startPlan(caller, { ...params, ...body }),
  changePlan: ({ params, body }, caller) => changePlan(caller, { ...params, ...body, expectedRevision: caller.ifMatch }),
  sharePlan: ({ params }, caller) => sharePlan(caller, { ...params, shared: true }),
  unsharePlan: ({ params }, caller) => sharePlan(caller, { ...params, shared: false }),
  finishPlan: ({ params, body }, caller) => finishPlan(caller, { ...params, ...body }),
  addGoal: ({ params, body }, caller) => addGoal(caller, { ...params, ...body }),
  changeGoal: ({ params, body }, caller) => changeGoal(caller, { ...params, ...body }),
  suggestActions: ({ params, query }, caller) => suggestActions(caller, { ...params, ...query }),
  addAction: ({ params, body }, caller) => addAction(caller, { ...params, ...body }),
  changeAction: ({ params, body }, caller) => changeAction(caller, { ...params, ...body, expectedRevision: caller.ifMatch }),
  completeAction: ({ params, body }, caller) => completeAction(caller, { ...params, ...body }),
  removeAction: ({ params }, caller) => removeAction(caller, params),
  checkIn: ({ params, body }, caller) => checkIn(caller, { ...params, ...body }),
  commentOnPlan: ({ params, body }, caller) => commentOnPlan(caller, { ...params, ...body }),
  bringStarterCatalogue: (_input, caller) => bringStarterCatalogue(caller, {}),
  listCatalogue: ({ query }, caller) => listCatalogue(caller, query),
  listTeamPlans: ({ query }, caller) => listTeamPlans(caller, query),
};
