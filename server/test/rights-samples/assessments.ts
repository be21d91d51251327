import type { assessmentsContract } from '@waymark/domain/assessments/contract.ts';
import { addEvidence } from '#modules/assessments/commands/add-evidence.ts';
import { finishRound } from '#modules/assessments/commands/finish-round.ts';
import { proposeAgreement } from '#modules/assessments/commands/propose-agreement.ts';
import { startRound } from '#modules/assessments/commands/start-round.ts';
import { submitAssessment } from '#modules/assessments/commands/submit-assessment.ts';
import { getRound } from '#modules/assessments/queries/get-round.ts';
import type { Actor } from '#platform/use-case/actor.ts';
import type { RightsSamples, TriedCell } from '../rights/rights-sample.ts';

const competencies = ['strategic-thinking', 'collaboration', 'technical-skills', 'delivery', 'ai-and-tools', 'coaching-others'];
const about = ({ world }: TriedCell) => ({ params: { personId: world.crew.engineer } });

/** A round about the person, whose assessor is not their manager. */
async function aRound({ world }: TriedCell) {
  const { self, assessor } = world.askers;
  const { id } = await startRound(world.app.caller(self.actor), { personId: 'me', assessorId: assessor.personId });
  const draftOf = async (actor: Actor) => (await getRound(world.app.caller(actor), { roundId: id })).mine.id;
  return { roundId: id, mine: () => draftOf(self.actor), assessors: () => draftOf(assessor.actor) };
}

async function rateAll({ world }: TriedCell, actor: Actor, assessmentId: string) {
  for (const slug of competencies) {
    const params = { assessmentId, competencyId: world.crew.competency(slug) };
    await world.app.client(actor).assessments.saveRating({ params, body: { step: 3, comment: `An example for ${slug}.` } });
  }
}

async function ratedDraft(cell: TriedCell) {
  const round = await aRound(cell);
  const assessmentId = await round.assessors();
  await rateAll(cell, cell.world.askers.assessor.actor, assessmentId);
  return { round, assessmentId };
}

/** Both sides have sent the same view: everything is settled. */
async function bothIn(cell: TriedCell) {
  const { self, assessor } = cell.world.askers;
  const { round, assessmentId } = await ratedDraft(cell);
  const mine = await round.mine();
  await rateAll(cell, self.actor, mine);
  await submitAssessment(cell.world.app.caller(self.actor), { assessmentId: mine });
  await submitAssessment(cell.world.app.caller(assessor.actor), { assessmentId });
  return { params: { roundId: round.roundId } };
}

async function agreedRound(cell: TriedCell) {
  const { params } = await bothIn(cell);
  await finishRound(cell.world.app.caller(cell.world.askers.self.actor), params);
  return { params };
}

async function anEvidence({ world }: TriedCell) {
  const evidence = await addEvidence(world.app.caller(world.askers.self.actor), { personId: 'me', title: 'Led the review' });
  return { params: { evidenceId: evidence.id }, ifMatch: `"${evidence.revision}"` };
}

/** How to try each operation of assessments and evidence. */
export const assessmentsSamples: RightsSamples<typeof assessmentsContract> = {
  startRound: { call: (cell) => ({ ...about(cell), body: {} }) },
  listRounds: { call: () => ({}) },
  getRound: { call: async (cell) => ({ params: { roundId: (await aRound(cell)).roundId } }) },
  saveRating: {
    call: async (cell) => ({
      params: { assessmentId: await (await aRound(cell)).assessors(), competencyId: cell.world.crew.competency('delivery') },
      body: { step: 3 },
    }),
  },
  submit: { call: async (cell) => ({ params: { assessmentId: (await ratedDraft(cell)).assessmentId }, body: {} }) },
  withdraw: {
    call: async (cell) => {
      const { assessmentId } = await ratedDraft(cell);
      await submitAssessment(cell.world.app.caller(cell.world.askers.assessor.actor), { assessmentId });
      return { params: { assessmentId } };
    },
  },
  scheduleTalk: { call: async (cell) => ({ params: { roundId: (await aRound(cell)).roundId }, body: { talkAt: null } }) },
  proposeAgreement: {
    call: async (cell) => {
      const { params } = await bothIn(cell);
      return { params: { ...params, competencyId: cell.world.crew.competency('delivery') }, body: { outcome: 'level', step: 3 } };
    },
  },
  confirmAgreement: {
    call: async (cell) => {
      const { params } = await bothIn(cell);
      const { self, assessor } = cell.world.askers;
      const proposer = cell.column === 'self' ? assessor : self;
      const proposed = { ...params, competencyId: cell.world.crew.competency('delivery') };
      await proposeAgreement(cell.world.app.caller(proposer.actor), { ...proposed, outcome: 'level', step: 3 });
      return { params: proposed };
    },
  },
  saveTalkNote: {
    call: async (cell) => ({ params: { ...(await bothIn(cell)).params, note: 'focus' }, body: { text: 'Direction' } }),
  },
  finish: { call: async (cell) => ({ ...(await bothIn(cell)), body: {} }) },
  cancelRound: {
    call: async (cell) => ({ params: { roundId: (await aRound(cell)).roundId }, body: { reason: 'Started by mistake.' } }),
    mayRefuse: ['not_yours_to_cancel'],
  },
  reopenRound: { call: async (cell) => ({ ...(await agreedRound(cell)), body: { reason: 'Much has changed.' } }) },
  getProficiencies: { call: about },
  listEvidence: { call: about },
  addEvidence: { call: (cell) => ({ ...about(cell), body: { title: 'Wrote the guide' } }) },
  changeEvidence: { call: async (cell) => ({ ...(await anEvidence(cell)), body: { body: 'With numbers.' } }) },
  removeEvidence: { call: async (cell) => ({ params: (await anEvidence(cell)).params }) },
};
