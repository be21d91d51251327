import { contract } from '@waymark/domain/contract.ts';
import { type AnyRoute, walk } from '@waymark/domain/shared/contract-kit.ts';
import { describe, expect, test } from 'vitest';
import { type Column, columns } from './rights/columns.ts';
import { everySample } from './rights/every-sample.ts';
import { expectCell } from './rights/expect-cell.ts';
import type { RightsSample, SampleCall, TriedCell } from './rights/rights-sample.ts';
import { type Answer, sendCall } from './rights/send-call.ts';
import { useRightsWorld } from './rights/use-rights-world.ts';

const absentId = '0195d3a0-0000-7000-8000-00000000dead';
const { world, rolledBack } = useRightsWorld();

describe('every operation and everybody who may ask', () => {
  test.each([...walk(contract)])('%s', async (name, route) => {
    const sample = everySample.get(name);
    if (!sample) throw new Error(`server/test/rights-samples has no sample of ${name}`);
    for (const { name: column } of columns) {
      const expected = expectCell(route, column, sample);
      await rolledBack(async () => {
        const call = await sample.call(cellOf(column));
        const answer = await send(route, call, column);
        expect(`${column}: ${cellIn(answer, sample)}`, answer.body).toBe(`${column}: ${expected}`);
        if (expected !== 'allowed') await expectSameForAbsent({ route, call, sample, column, answer });
      });
    }
  });
});

const cellOf = (column: Column): TriedCell => ({ world: world(), column, ...world().askers[column] });

/** What an answer says of the cell; a refusal because of how things stand is told only to those who may. */
function cellIn({ status, body }: Answer, sample: RightsSample): string {
  if (status < 300) return 'allowed';
  if ([401, 403, 404].includes(status)) return String(status);
  const { code } = JSON.parse(body);
  return sample.mayRefuse?.includes(code) ? 'allowed' : `${status} ${code}`;
}

interface Refused {
  readonly route: AnyRoute;
  readonly call: SampleCall;
  readonly sample: RightsSample;
  readonly column: Column;
  readonly answer: Answer;
}

/** Who may not must not learn whether the thing exists: the answer is the same, byte for byte. */
async function expectSameForAbsent({ route, call, sample, column, answer }: Refused): Promise<void> {
  const absent = Object.fromEntries(
    Object.entries(call.params ?? {}).map(([key, value]) => [key, /^[0-9a-f-]{36}$/.test(value) ? absentId : value]),
  );
  const params = { ...absent, ...sample.absent };
  expect(await send(route, { ...call, params }, column), `${column} on nothing`).toEqual(answer);
}

const send = (route: AnyRoute, call: SampleCall, column: Column): Promise<Answer> =>
  sendCall(world().app, world().askers[column].actor, { route, call });
