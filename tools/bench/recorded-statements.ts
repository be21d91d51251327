import type pg from 'pg';

/** A statement as it was sent to the database. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** Writes down every statement that the connections of a pool send from now on, until `stop`. */
export function recordStatements(pool: pg.Pool): { readonly statements: Statement[]; readonly clear: () => void } {
  const statements: Statement[] = [];
  pool.on('connect', (client) => {
    const query = client.query;
    const recording = (...args: unknown[]) => {
      statements.push(statementOf(args));
      return Reflect.apply(query, client, args);
    };
    Object.defineProperty(client, 'query', { value: recording, configurable: true });
  });
  return { statements, clear: () => statements.splice(0) };
}

function statementOf([first, values]: readonly unknown[]): Statement {
  if (typeof first === 'string') return { text: first, values: Array.isArray(values) ? values : [] };
  const asked = Object(first); // a query object of the driver: { text, values, name }
  return { text: String(asked.text), values: Array.isArray(asked.values) ? asked.values : [] };
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A value that the one who repeats a statement must make anew each time: the same mark stands for the same id within one turn. */
export interface FreshId {
  readonly freshId: number;
}

/** Two recordings of the same request as one: ids that differ between them are marked as made anew. */
export function mergeRecordings(one: readonly Statement[], other: readonly Statement[]): Statement[] {
  if (one.map(({ text }) => text).join() !== other.map(({ text }) => text).join())
    throw new Error('the same request sent other statements');
  const fresh = new Map<unknown, FreshId>();
  return one.map(({ text, values }, at) => ({
    text,
    values: values.map((value, place) => {
      const again = other[at]?.values[place];
      if (value === again || typeof value !== 'string' || !uuid.test(value)) return value;
      const mark = fresh.get(value) ?? { freshId: fresh.size };
      fresh.set(value, mark);
      return mark;
    }),
  }));
}
