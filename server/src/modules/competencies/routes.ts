import type { competenciesContract } from '@waymark/domain/competencies/contract.ts';
import type { Handlers } from '@waymark/domain/shared/contract-kit.ts';
import type { HttpCaller } from '#platform/http/http-caller.ts';
import { changeCompetency } from './commands/change-competency.ts';
import { defineCompetency } from './commands/define-competency.ts';
import { defineScale } from './commands/define-scale.ts';
import { describeLevel } from './commands/describe-level.ts';
import { reinstateCompetency } from './commands/reinstate-competency.ts';
import { retireCompetency } from './commands/retire-competency.ts';
import { getCompetency } from './queries/get-competency.ts';
import { listCompetencies } from './queries/list-competencies.ts';
import { listScales } from './queries/list-scales.ts';

const atRevision = (competency: string, { ifMatch }: HttpCaller) => ({ competency, ifRevision: ifMatch });

export const routes: Handlers<typeof competenciesContract, HttpCaller> = {
  listCompetencies: ({ query }, caller) => listCompetencies(caller, query),
  getCompetency: ({ params }, caller) => getCompetency(caller, params),
  defineCompetency: ({ body }, caller) => defineCompetency(caller, body),
  changeCompetency: ({ params, body }, caller) => changeCompetency(caller, { ...atRevision(params.competency, caller), change: body }),
  describeLevel: ({ params, body }, caller) =>
    describeLevel(caller, { ...atRevision(params.competency, caller), step: params.step, ...body }),
  retireCompetency: ({ params }, caller) => retireCompetency(caller, atRevision(params.competency, caller)),
  reinstateCompetency: ({ params }, caller) => reinstateCompetency(caller, atRevision(params.competency, caller)),
  listScales: (_input, caller) => listScales(caller, {}),
  defineScale: ({ body }, caller) => defineScale(caller, body),
};
