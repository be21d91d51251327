import { kyselyAdapter } from '@better-auth/kysely-adapter';
import type { BetterAuthOptions } from 'better-auth';
import type { Db } from '#platform/database/connect.ts';
import { tokenHash } from './token-hash.ts';

type Adapter = ReturnType<ReturnType<typeof kyselyAdapter>>;
type TransactionAdapter = Omit<Adapter, 'transaction'>;
type Condition = Parameters<Adapter['findOne']>[0]['where'][number];
interface Question {
  readonly model: string;
  readonly where: Condition[];
}
type MaybeNarrowed = Omit<Question, 'where'> & { readonly where?: Condition[] | undefined };

/** The library's tables on our database handle, with session tokens hashed at rest (the library keeps them as they are). */
export function identityTables(db: Db): (options: BetterAuthOptions) => Adapter {
  const make = kyselyAdapter(db.withSchema('auth'), { type: 'postgres', transaction: true });
  return (options) => {
    const plain = make(options);
    return {
      ...hashing(plain),
      transaction: (run) => plain.transaction((inner) => run(hashing(inner))),
    };
  };
}

function hashing(adapter: TransactionAdapter): TransactionAdapter {
  return {
    ...adapter,
    create: async <T extends Record<string, unknown>, R = T>(input: { model: string; data: Omit<T, 'id'> }): Promise<R> => {
      const token = input.model === 'session' && 'token' in input.data ? input.data['token'] : undefined;
      if (typeof token !== 'string') return adapter.create<T, R>(input);
      const row = await adapter.create<T, R>({ ...input, data: { ...input.data, token: tokenHash(token) } });
      return { ...row, token };
    },
    findOne: async <T>(input: Question) => withToken(await adapter.findOne<T>(hashed(input)), input),
    findMany: (input) => adapter.findMany(hashed(input)), // the library looks a session up in this way before it ends it
    count: (input) => adapter.count(hashed(input)),
    update: async <T>(input: Question & { update: Record<string, unknown> }) => withToken(await adapter.update<T>(hashed(input)), input),
    updateMany: (input) => adapter.updateMany(hashed(input)),
    delete: (input) => adapter.delete(hashed(input)),
    deleteMany: (input) => adapter.deleteMany(hashed(input)),
    consumeOne: async <T>(input: Question) => withToken(await adapter.consumeOne<T>(hashed(input)), input),
  };
}

const isToken = (condition: Condition): boolean => condition.field === 'token' && typeof condition.value === 'string';

function hashed<Q extends MaybeNarrowed>(input: Q): Q {
  if (input.model !== 'session' || input.where === undefined) return input;
  return {
    ...input,
    where: input.where.map((condition) => (isToken(condition) ? { ...condition, value: tokenHash(String(condition.value)) } : condition)),
  };
}

/** Gives the asked token back in the answer, where the row holds its hash. */
function withToken<T>(row: T | null, { model, where }: Question): T | null {
  const asked = model === 'session' ? where.find(isToken)?.value : undefined;
  return row === null || asked === undefined ? row : { ...row, token: asked };
}
