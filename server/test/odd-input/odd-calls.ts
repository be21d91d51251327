import type { AnyRoute } from '@waymark/domain/shared/contract-kit.ts';
import { schemaOf } from '#platform/http/read-request.ts';
import type { SampleCall } from '../rights/rights-sample.ts';
import { type Leaf, leavesOf, nodeOf, valueAt, withValueAt } from './schema-leaves.ts';

const texts = ['', 'x\u0000y', '\ud800', 'no id', '0195d3a0-0000-7000-8000-00000000dead', '9999-12-31', '2999-12-31', '1900-01-01'];
const cursors = [['x'], ['\u0000'], [1e300], ['x', 'y'], ['\u0000', '\u0000'], ['9999-99-99', 'x'], ['x', 'y', 'z']].map((key) =>
  Buffer.from(JSON.stringify(key)).toString('base64url'),
);
const numbers = [-1, 2_147_483_648, Number.MAX_SAFE_INTEGER, 1e300];
const bodies = [null, [], 'something', {}];

/** A call that is odd in one place. */
export interface OddCall {
  readonly what: string;
  readonly call: SampleCall;
}

/**
 * The call of a sample with each place that takes text, numbers or a list made odd in turn: what no column holds, no id, far days,
 * forged cursors, the same thing twice; and with bodies that are none.
 */
export function oddCalls(route: AnyRoute, sample: SampleCall): OddCall[] {
  const parts = ['params', 'query', 'body'] as const;
  const whole =
    route.body === undefined ? [] : bodies.map((body): OddCall => ({ what: `body is ${JSON.stringify(body)}`, call: { ...sample, body } }));
  return [...whole, ...parts.flatMap((part) => oddParts(route, sample, part))];
}

function oddParts(route: AnyRoute, sample: SampleCall, part: 'params' | 'query' | 'body'): OddCall[] {
  const schema = route[part];
  if (schema === undefined) return [];
  const node = nodeOf(schemaOf(schema));
  return [...leavesOf(node)].flatMap((leaf) =>
    oddValues(leaf, part, sample).map((value): OddCall => {
      const odd = withValueAt(node, sample[part] ?? {}, { path: leaf.path, value });
      return { what: `${[part, ...leaf.path].join('/')} is ${JSON.stringify(value)}`, call: { ...sample, [part]: odd } };
    }),
  );
}

function oddValues({ kind, path }: Leaf, part: 'params' | 'query' | 'body', sample: SampleCall): readonly unknown[] {
  if (kind === 'number') return numbers;
  if (kind === 'list') return twice(valueAt(sample[part], path));
  const here = part === 'body' ? texts : texts.filter((text) => text.isWellFormed()); // an address cannot say others
  return path.at(-1) === 'cursor' ? [...here, ...cursors] : here;
}

const twice = (list: unknown): readonly unknown[] => (Array.isArray(list) && list.length > 0 ? [[...list, ...list]] : []);
