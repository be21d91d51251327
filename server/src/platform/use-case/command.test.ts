import { Refusal } from '@waymark/domain/shared/refusal.ts';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Db } from '#platform/database/connect.ts';
import { defineEvent } from '#platform/events/event.ts';
import { asNobody, asOperator, asPerson } from '#test/actors.ts';
import { createTestApp } from '#test/test-app.ts';
import { withRollback } from '#test/test-database.ts';
import { command } from './command.ts';
import type { Decision } from './decision.ts';
import { query } from './query.ts';

const noted = defineEvent('test.noted', z.object({ name: z.string() }));
const Input = z.object({ name: z.string().min(1), decision: z.string().default('allowed'), fail: z.boolean().default(false) });

const note = command({
  name: 'test.note',
  input: Input,
  audit: (input) => ({ kind: 'setting', id: null, fields: [input.name] }),
  run: async (ctx, input) => {
    await ctx.db.insertInto('setting').values({ name: input.name, value: '1', updated_at: ctx.now() }).execute();
    if (input.decision !== 'none') ctx.authorize(input.decision as Decision);
    await ctx.announce(noted, { name: input.name });
    if (input.fail) throw new Refusal('conflict', 'no_luck');
    return input.name;
  },
});

const noteTwice = command({
  name: 'test.note_twice',
  input: Input,
  audit: () => ({ kind: null, id: null }),
  run: async (ctx, input) => {
    ctx.authorize('allowed');
    await note(ctx, { name: `${input.name}-1` });
    await note(ctx, { name: `${input.name}-2`, fail: input.fail });
  },
});

const look = query({
  name: 'test.look',
  input: z.object({ decision: z.string() }),
  run: async (ctx, input) => {
    if (input.decision !== 'none') ctx.authorize(input.decision as Decision);
    return await Promise.resolve('seen');
  },
});

const left = async (db: Db) => ({
  settings: (await db.selectFrom('setting').select('name').execute()).map((row) => row.name),
  audit: (await db.selectFrom('audit_entry').select('action').orderBy('id').execute()).map((row) => row.action),
});

describe('a command', () => {
  test('does its work, writes one audit row and announces', () =>
    withRollback(async (db) => {
      const app = createTestApp(db);
      await expect(note(app.caller(asOperator), { name: 'a' })).resolves.toBe('a');
      expect(await left(db)).toEqual({ settings: ['a'], audit: ['test.note'] });
      expect(app.announced.map((event) => [event.name, event.payload])).toEqual([['test.noted', { name: 'a' }]]);
      const entry = await db.selectFrom('audit_entry').selectAll().executeTakeFirstOrThrow();
      expect(entry).toMatchObject({ actor_kind: 'operator', subject_kind: 'setting', fields: ['a'] });
    }));

  test('that found everything as asked writes no audit row, though one that it calls may', () =>
    withRollback(async (db) => {
      const same = command({
        name: 'test.same',
        input: z.object({ callsAnother: z.boolean() }),
        audit: () => ({ kind: null, id: null }),
        run: async (ctx, { callsAnother }) => {
          ctx.authorize('allowed');
          if (callsAnother) await note(ctx, { name: 'a' });
          ctx.unchanged();
        },
      });
      const caller = createTestApp(db).caller(asOperator);
      await same(caller, { callsAnother: false });
      expect(await left(db)).toEqual({ settings: [], audit: [] });
      await same(caller, { callsAnother: true });
      expect(await left(db)).toEqual({ settings: ['a'], audit: ['test.note'] });
    }));

  test('that decides nothing fails with its own name and leaves nothing', () =>
    withRollback(async (db) => {
      await expect(note(createTestApp(db).caller(asOperator), { name: 'a', decision: 'none' })).rejects.toThrow(
        'test.note decided nothing',
      );
      expect(await left(db)).toEqual({ settings: [], audit: [] });
    }));

  test.each([
    ['forbidden', 'forbidden', 'forbidden'],
    ['not_found', 'not_found', 'not_found'],
    ['sign_in', 'forbidden', 'sign_in_required'],
  ])('that decides %s refuses and leaves nothing', (decision, kind, code) =>
    withRollback(async (db) => {
      await expect(note(createTestApp(db).caller(asNobody), { name: 'a', decision })).rejects.toMatchObject({ kind, code });
      expect(await left(db)).toEqual({ settings: [], audit: [] });
    }),
  );

  test('refuses input it cannot accept with a pointer to each place', () =>
    withRollback(async (db) => {
      const call = note(createTestApp(db).caller(asOperator), { name: '' });
      await expect(call).rejects.toMatchObject({ kind: 'invalid', faults: [{ pointer: '/name', code: 'too_small' }] });
    }));

  test('joins the transaction of the command that calls it, and goes with it', () =>
    withRollback(async (db) => {
      const caller = createTestApp(db).caller(asOperator);
      await noteTwice(caller, { name: 'a' });
      expect(await left(db)).toEqual({ settings: ['a-1', 'a-2'], audit: ['test.note', 'test.note', 'test.note_twice'] });
      await expect(noteTwice(caller, { name: 'b', fail: true })).rejects.toMatchObject({ code: 'no_luck' });
      expect((await left(db)).settings).toEqual(['a-1', 'a-2']);
    }));

  test('wakes what waits for a commit once, after the outermost one only', () =>
    withRollback(async (db) => {
      const woken: string[] = [];
      const caller = { ...createTestApp(db).caller(asOperator), afterCommit: () => woken.push('woken') };
      await noteTwice(caller, { name: 'a' });
      await expect(note(caller, { name: 'b', decision: 'forbidden' })).rejects.toThrow();
      expect(woken).toEqual(['woken']);
    }));
});

describe('a query', () => {
  test('answers once it decided, and fails when it did not', () =>
    withRollback(async (db) => {
      const caller = createTestApp(db).caller(asOperator);
      await expect(look(caller, { decision: 'allowed' })).resolves.toBe('seen');
      await expect(look(caller, { decision: 'none' })).rejects.toThrow('test.look decided nothing');
      await expect(look(caller, { decision: 'not_found' })).rejects.toMatchObject({ kind: 'not_found' });
    }));

  test('records who looked at somebody else, and nothing for oneself or the system', () =>
    withRollback(async (db) => {
      const app = createTestApp(db);
      const me = '019aa000-0000-7000-8000-000000000001';
      const other = '019aa000-0000-7000-8000-000000000002';
      const open = query({
        name: 'test.open',
        input: z.object({}),
        looksAt: () => other as never,
        run: (ctx) => Promise.resolve(ctx.authorize('allowed')),
      });
      await open(app.caller(asPerson(other)), {});
      await open(app.caller(asOperator), {});
      expect(await db.selectFrom('access_record').selectAll().execute()).toEqual([]);
      await open(app.caller(asPerson(me)), {});
      expect(await db.selectFrom('access_record').select(['person_id', 'action']).execute()).toEqual([
        { person_id: other, action: 'test.open' },
      ]);
    }));
});
