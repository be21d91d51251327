import type { developmentContract } from '@waymark/domain/development/contract.ts';
import { addAction } from '#modules/development/commands/add-action.ts';
import { sharePlan } from '#modules/development/commands/share-plan.ts';
import { startPlan } from '#modules/development/commands/start-plan.ts';
import type { RightsSamples, TriedCell } from '../rights/rights-sample.ts';

const about = ({ world }: TriedCell) => ({ params: { personId: world.crew.engineer } });
const own = ({ world }: TriedCell) => world.app.caller(world.askers.self.actor);
const newPlan = ({ world }: TriedCell) => ({
  targetProfileId: world.crew.profile('senior-engineer'),
  competencyIds: [world.crew.competency('collaboration')],
});

const plan = (cell: TriedCell) => startPlan(own(cell), { personId: 'me', ...newPlan(cell) });
const ofPlan = async (cell: TriedCell) => ({ params: { planId: (await plan(cell)).id } });

async function sharedPlan(cell: TriedCell) {
  const { id } = await plan(cell);
  await sharePlan(own(cell), { planId: id, shared: true });
  return { params: { planId: id } };
}

async function ofAction(cell: TriedCell) {
  const { id: planId } = await plan(cell);
  const action = await addAction(own(cell), { planId, title: 'Lead a review', kind: 'stretch_assignment' });
  return { params: { actionId: action.id }, ifMatch: `"${action.revision}"` };
}

/** How to try each operation of development plans. */
export const developmentSamples: RightsSamples<typeof developmentContract> = {
  getPlan: {
    call: async (cell) => {
      await sharedPlan(cell);
      return about(cell);
    },
  },
  listPlans: { call: about },
  startPlan: { call: (cell) => ({ ...about(cell), body: newPlan(cell) }) },
  changePlan: {
    call: async (cell) => {
      const { id, revision } = await plan(cell);
      return { params: { planId: id }, ifMatch: `"${revision}"`, body: { nextCheckInOn: '2026-12-12' } };
    },
  },
  sharePlan: { call: ofPlan },
  unsharePlan: { call: sharedPlan },
  finishPlan: {
    call: async (cell) => {
      const { id, goals } = await plan(cell);
      return { params: { planId: id }, body: { outcomes: goals.map((goal) => ({ goalId: goal.id, state: 'partly' as const })) } };
    },
  },
  addGoal: { call: async (cell) => ({ ...(await ofPlan(cell)), body: { competencyId: cell.world.crew.competency('delivery') } }) },
  changeGoal: {
    call: async (cell) => {
      const { id, goals } = await plan(cell);
      return { params: { planId: id, goalId: goals[0]?.id ?? '' }, body: { why: 'It matters to me.' } };
    },
  },
  suggestActions: { call: (cell) => ({ ...about(cell), query: { competencyId: cell.world.crew.competency('collaboration'), toStep: 3 } }) },
  addAction: { call: async (cell) => ({ ...(await ofPlan(cell)), body: { title: 'Read a book', kind: 'reading' } }) },
  changeAction: { call: async (cell) => ({ ...(await ofAction(cell)), body: { note: 'On Fridays.' } }) },
  completeAction: { call: async (cell) => ({ params: (await ofAction(cell)).params, body: {} }) },
  removeAction: { call: async (cell) => ({ params: (await ofAction(cell)).params }) },
  checkIn: { call: async (cell) => ({ ...(await ofPlan(cell)), body: { mood: 'going_well' } }) },
  commentOnPlan: { call: async (cell) => ({ ...(await sharedPlan(cell)), body: { text: 'Good start.' } }) },
  bringStarterCatalogue: { call: () => ({}) },
  listCatalogue: { call: () => ({}) },
  listTeamPlans: { call: () => ({}) },
};
