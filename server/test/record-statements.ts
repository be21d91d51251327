import { type KyselyPlugin, PostgresQueryCompiler } from 'kysely';
import type { Db } from '#platform/database/tables.generated.ts';

/** A database handle with the statements sent through it so far, oldest first. */
export interface RecordedDb {
  readonly db: Db;
  readonly statements: string[];
}

/** The same database, writing down the text of every statement; beginning and ending a transaction is not among them. */
export function recordStatements(db: Db): RecordedDb {
  const statements: string[] = [];
  const compiler = new PostgresQueryCompiler();
  const plugin: KyselyPlugin = {
    transformQuery: ({ node, queryId }) => {
      statements.push(compiler.compileQuery(node, queryId).sql);
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  return { db: db.withPlugin(plugin), statements };
}

/** How many of the statements begin by reading this table. */
export const readsOf = (table: string, statements: readonly string[]): number =>
  statements.filter((text) => text.startsWith('select') && new RegExp(`^.*? from "${table}"`).test(text)).length;
