import type { AccessRole } from '@waymark/domain/access/access-role.ts';
import type { WhyDisabled } from '@waymark/domain/access/account.ts';
import { type AccountId, asId, type PersonId } from '@waymark/domain/shared/ids.ts';
import { cutPage, type Page, readCursor } from '@waymark/domain/shared/page.ts';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Db } from '#platform/database/tables.generated.ts';
import { errorCode } from '#platform/error-code.ts';

/** An account as it is stored. */
export interface StoredAccount {
  readonly id: AccountId;
  readonly email: string;
  readonly personId: PersonId | null;
  readonly locale: string;
  readonly preferences: unknown;
  readonly disabledAt: Date | null;
  readonly disabledBecause: WhyDisabled | null;
  readonly createdAt: Date;
}

export interface NewAccount {
  readonly id: string;
  readonly email: string;
  readonly personId: string | null;
  readonly locale: string;
  readonly createdAt: Date;
}

/** Holds off every other maker of accounts until the end of the transaction. */
export async function lockAccounts(db: Db): Promise<void> {
  await sql`lock table account in share row exclusive mode`.execute(db);
}

export async function hasAccounts(db: Db): Promise<boolean> {
  return (await db.selectFrom('account').select('id').limit(1).executeTakeFirst()) !== undefined;
}

const columns = ['id', 'email', 'person_id', 'locale', 'preferences', 'disabled_at', 'disabled_because', 'created_at'] as const;

interface AccountRow {
  id: string;
  email: string;
  person_id: string | null;
  locale: string;
  preferences: unknown;
  disabled_at: Date | null;
  disabled_because: WhyDisabled | null;
  created_at: Date;
}

const storedAccount = (row: AccountRow): StoredAccount => ({
  id: asId<AccountId>(row.id),
  email: row.email,
  personId: row.person_id === null ? null : asId<PersonId>(row.person_id),
  locale: row.locale,
  preferences: row.preferences,
  disabledAt: row.disabled_at,
  disabledBecause: row.disabled_because,
  createdAt: row.created_at,
});

export async function findAccount(db: Db, accountId: string | null): Promise<StoredAccount | undefined> {
  if (accountId === null) return undefined;
  const row = await db.selectFrom('account').select(columns).where('id', '=', accountId).executeTakeFirst();
  return row && storedAccount(row);
}

export async function findAccountByEmail(db: Db, email: string): Promise<StoredAccount | undefined> {
  const row = await db.selectFrom('account').select(columns).where(sql`lower(email)`, '=', email.toLowerCase()).executeTakeFirst();
  return row && storedAccount(row);
}

export async function findAccountOfPerson(db: Db, personId: string): Promise<StoredAccount | undefined> {
  const row = await db.selectFrom('account').select(columns).where('person_id', '=', personId).executeTakeFirst();
  return row && storedAccount(row);
}

export async function insertAccounts(db: Db, accounts: readonly NewAccount[]): Promise<void> {
  const rows = accounts.map((one) => ({
    id: one.id,
    email: one.email.toLowerCase(),
    person_id: one.personId,
    locale: one.locale,
    created_at: one.createdAt,
  }));
  for (let at = 0; at < rows.length; at += 1000)
    await db
      .insertInto('account')
      .values(rows.slice(at, at + 1000))
      .execute();
}

export async function updateAccount(
  db: Db,
  accountId: string,
  changes: { disabled?: { at: Date; because: WhyDisabled } | null; locale?: string; preferences?: object; email?: string },
): Promise<void> {
  await db
    .updateTable('account')
    .set({
      ...(changes.disabled !== undefined && {
        disabled_at: changes.disabled?.at ?? null,
        disabled_because: changes.disabled?.because ?? null,
      }),
      ...(changes.email !== undefined && { email: changes.email.toLowerCase() }),
      ...(changes.locale !== undefined && { locale: changes.locale }),
      ...(changes.preferences !== undefined && { preferences: JSON.stringify(changes.preferences) }),
      id: accountId, // so that a change of nothing is valid SQL
    })
    .where('id', '=', accountId)
    .execute();
}

/** Links an account to a person; answers what stood in the way: no such person, or a person with another account. */
export async function linkPerson(db: Db, accountId: string, personId: string | null): Promise<'linked' | 'unknown' | 'taken'> {
  try {
    await db.updateTable('account').set({ person_id: personId }).where('id', '=', accountId).execute();
    return 'linked';
  } catch (error) {
    if (errorCode(error) === '23503') return 'unknown';
    if (errorCode(error) === '23505') return 'taken';
    throw error;
  }
}

export interface AccountsAsked {
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly search?: string | undefined;
  readonly accessRole?: AccessRole | undefined;
}

/** Accounts by address, a page at a time. */
export async function listAccountPage(db: Db, asked: AccountsAsked): Promise<Page<StoredAccount>> {
  const [after] = readCursor(asked.cursor, z.tuple([z.string()])) ?? [];
  let asking = db.selectFrom('account').select(columns);
  if (after !== undefined) asking = asking.where(sql`lower(email)`, '>', after);
  if (asked.search) asking = asking.where(sql`lower(email)`, 'like', `%${asked.search.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`);
  if (asked.accessRole !== undefined) {
    asking = asking.where('id', 'in', db.selectFrom('access_grant').select('account_id').where('access_role', '=', asked.accessRole));
  }
  const rows = await asking
    .orderBy(sql`lower(email)`)
    .limit(asked.limit + 1)
    .execute();
  return cutPage(rows.map(storedAccount), asked.limit, (account) => [account.email.toLowerCase()]);
}

export async function countAccounts(db: Db): Promise<{ accounts: number; disabled: number }> {
  return await db
    .selectFrom('account')
    .select(({ fn }) => [fn.countAll<number>().as('accounts'), fn.count<number>('disabled_at').as('disabled')])
    .executeTakeFirstOrThrow();
}

/** The ids of these people's accounts that are on. */
export async function listOpenAccountIds(db: Db, personIds: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('account')
    .select('id')
    .where('person_id', '=', sql<string>`any(${[...personIds]}::uuid[])`)
    .where('disabled_at', 'is', null)
    .execute();
  return rows.map(({ id }) => id);
}
