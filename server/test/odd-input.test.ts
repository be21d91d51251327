import { contract } from '@waymark/domain/contract.ts';
import { type AnyRoute, walk } from '@waymark/domain/shared/contract-kit.ts';
import { describe, expect, test } from 'vitest';
import { oddCalls } from './odd-input/odd-calls.ts';
import { columns } from './rights/columns.ts';
import { everySample } from './rights/every-sample.ts';
import { expectCell } from './rights/expect-cell.ts';
import type { RightsSample } from './rights/rights-sample.ts';
import { type Answer, sendCall } from './rights/send-call.ts';
import { useRightsWorld } from './rights/use-rights-world.ts';

const { world, rolledBack } = useRightsWorld();
const made = { operations: 0, calls: 0, taken: 0, refused: 0 };

describe('odd input is taken or refused, and never fails', () => {
  test.each([...walk(contract)])('%s', async (name, route) => {
    const sample = everySample.get(name);
    if (!sample) throw new Error(`server/test/rights-samples has no sample of ${name}`);
    const { actor, column, ...asker } = whoMay(route, sample);
    const failed: string[] = [];
    await rolledBack(async () => {
      const laid = await sample.call({ world: world(), column, actor, ...asker });
      for (const { what, call } of oddCalls(route, laid)) {
        const answer = await rolledBack(() => sendCall(world().app, actor, { route, call }));
        count(answer);
        if (answer.status >= 500) failed.push(what);
      }
    });
    expect(failed).toEqual([]);
    made.operations += 1;
  });

  test('every operation was called, thousands of times in all, and read what it was sent', () => {
    expect(made.operations).toBe([...walk(contract)].length);
    expect(made.calls).toBeGreaterThan(2500);
    expect(made.refused).toBeGreaterThan(1500);
    expect(made.taken).toBeGreaterThan(500);
  });
});

function count({ status }: Answer): void {
  made.calls += 1;
  if (status < 300) made.taken += 1;
  if (status === 400 || status === 422) made.refused += 1;
}

function whoMay(route: AnyRoute, sample: RightsSample) {
  const column = columns.map((one) => one.name).findLast((one) => expectCell(route, one, sample) === 'allowed');
  if (column === undefined) throw new Error('nobody may');
  return { column, ...world().askers[column] };
}
