import type { competenciesContract } from '@waymark/domain/competencies/contract.ts';
import { retireCompetency } from '#modules/competencies/commands/retire-competency.ts';
import { getCompetency } from '#modules/competencies/queries/get-competency.ts';
import { asOperator } from '../actors.ts';
import type { RightsSamples, TriedCell } from '../rights/rights-sample.ts';

const competency = 'collaboration';
const absent = { competency: 'no-such-competency' };

const current = async ({ world }: TriedCell) => {
  const { revision } = await getCompetency(world.app.caller(asOperator), { competency });
  return { params: { competency }, ifMatch: `"${revision}"` };
};

/** How to try each operation of the competency library. */
export const competenciesSamples: RightsSamples<typeof competenciesContract> = {
  listCompetencies: { call: () => ({}) },
  getCompetency: { call: () => ({ params: { competency } }), absent },
  defineCompetency: {
    call: () => ({ body: { name: 'Juggling', kind: 'technical', definition: 'Keeps things in the air.', scale: 'proficiency' } }),
    mayRefuse: ['scale_unknown'],
  },
  changeCompetency: { call: async (cell) => ({ ...(await current(cell)), body: { category: 'Craft' } }), absent },
  describeLevel: {
    call: async (cell) => {
      const { params, ifMatch } = await current(cell);
      return { params: { ...params, step: '1' }, ifMatch, body: { text: 'Works well with others.', indicators: [] } };
    },
    absent,
  },
  retireCompetency: { call: current, absent },
  reinstateCompetency: {
    call: async (cell) => {
      const { revision } = await getCompetency(cell.world.app.caller(asOperator), { competency });
      await retireCompetency(cell.world.app.caller(asOperator), { competency, ifRevision: revision });
      return current(cell);
    },
    absent,
  },
  listScales: { call: () => ({}) },
  defineScale: {
    call: () => ({
      body: {
        name: 'Yes or no',
        steps: [
          { name: 'Not yet', anchor: 'Not seen.' },
          { name: 'Yes', anchor: 'Seen.' },
        ],
      },
    }),
  },
};
