import type { assessmentsContract } from '@waymark/domain/assessments/contract.ts';
import type { Handlers } from '@waymark/domain/shared/contract-kit.ts';
import type { HttpCaller } from '#platform/http/http-caller.ts';
import { addEvidence } from './commands/add-evidence.ts';
import { cancelRound } from './commands/cancel-round.ts';
import { changeEvidence } from './commands/change-evidence.ts';
import { confirmAgreement } from './commands/confirm-agreement.ts';
import { finishRound } from './commands/finish-round.ts';
import { proposeAgreement } from './commands/propose-agreement.ts';
import { removeEvidence } from './commands/remove-evidence.ts';
import { reopenRound } from './commands/reopen-round.ts';
import { saveRating } from './commands/save-rating.ts';
import { saveTalkNote } from './commands/save-talk-note.ts';
import { scheduleTalk } from './commands/schedule-talk.ts';
import { startRound } from './commands/start-round.ts';
import { submitAssessment } from './commands/submit-assessment.ts';
import { withdrawAssessment } from './commands/withdraw-assessment.ts';
import { getProficiencies } from './queries/get-proficiencies.ts';
import { getRound } from './queries/get-round.ts';
import { listEvidence } from './queries/list-evidence.ts';
import { listRounds } from './queries/list-rounds.ts';

export const routes: Handlers<typeof assessmentsContract, HttpCaller> = {
  startRound: ({ params, body }, caller) => startRound(caller, { ...params, ...body }),
  listRounds: ({ query }, caller) => listRounds(caller, query),
  getRound: ({ params }, caller) => getRound(caller, params),
  saveRating: ({ params, body }, caller) => saveRating(caller, { ...params, ...body }),
  submit: ({ params, body }, caller) => submitAssessment(caller, { ...params, ...body }),
  withdraw: ({ params }, caller) => withdrawAssessment(caller, params),
  scheduleTalk: ({ params, body }, caller) => scheduleTalk(caller, { ...params, ...body }),
  proposeAgreement: ({ params, body }, caller) => proposeAgreement(caller, { ...params, ...body }),
  confirmAgreement: ({ params }, caller) => confirmAgreement(caller, params),
  saveTalkNote: ({ params, body }, caller) => saveTalkNote(caller, { ...params, ...body }),
  finish: ({ params, body }, caller) => finishRound(caller, { ...params, ...body }),
  cancelRound: ({ params, body }, caller) => cancelRound(caller, { ...params, ...body }),
  reopenRound: ({ params, body }, caller) => reopenRound(caller, { ...params, ...body }),
  getProficiencies: ({ params }, caller) => getProficiencies(caller, params),
  listEvidence: ({ params, query }, caller) => listEvidence(caller, { ...params, ...query }),
  addEvidence: ({ params, body }, caller) => addEvidence(caller, { ...params, ...body }),
  changeEvidence: ({ params, body }, caller) => changeEvidence(caller, { ...params, ...body, expectedRevision: caller.ifMatch }),
  removeEvidence: ({ params }, caller) => removeEvidence(caller, params),
};
