import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { withRollback } from '#test/test-database.ts';
import { deleteIfUnused } from './delete-if-unused.ts';
import { insertMany } from './insert-many.ts';
import { type OrganisationSetting, readSetting, writeSetting } from './organisation-setting.ts';
import { inTransaction } from './transaction.ts';

const at = new Date('2026-11-22T09:40:00Z');
const scale = (slug: string) => ({ id: crypto.randomUUID(), slug, name: slug, created_at: at });

describe('inserting many rows', () => {
  test('takes lists, quotes and line breaks, fills in defaults, and does nothing for none', () =>
    withRollback(async (db) => {
      const [one, two] = [scale('one'), scale('two')];
      await insertMany(db, 'proficiency_scale', [one, two]);
      await insertMany(db, 'proficiency_scale', []);
      const competency = {
        id: crypto.randomUUID(),
        slug: 'c',
        name: `It's "so"\n\\n`,
        kind: 'technical' as const,
        scale_id: one.id,
        synonyms: ['a,b', '{c}'],
      };
      await insertMany(db, 'competency', [{ ...competency, created_at: at, updated_at: at }]);
      expect(await db.selectFrom('competency').selectAll().execute()).toMatchObject([
        { ...competency, category: '', revision: 1, created_at: at },
      ]);
      expect(await db.selectFrom('proficiency_scale').select('slug').orderBy('slug').execute()).toEqual([{ slug: 'one' }, { slug: 'two' }]);
    }));
});

describe('deleting what nothing refers to', () => {
  test('deletes the free one, keeps the used one, and leaves the transaction usable', () =>
    withRollback(async (db) => {
      const [used, free] = [scale('used'), scale('free')];
      await insertMany(db, 'proficiency_scale', [used, free]);
      const competency = { id: crypto.randomUUID(), slug: 'c', name: 'C', kind: 'technical' as const, scale_id: used.id };
      await insertMany(db, 'competency', [{ ...competency, created_at: at, updated_at: at }]);
      await inTransaction(db, async (tx) => {
        const remove = (id: string) => deleteIfUnused(tx, (inner) => inner.deleteFrom('proficiency_scale').where('id', '=', id).execute());
        expect([await remove(used.id), await remove(free.id)]).toEqual([false, true]);
      });
      expect(await db.selectFrom('proficiency_scale').select('slug').execute()).toEqual([{ slug: 'used' }]);
    }));

  test('passes other errors on', () =>
    withRollback(async (db) => {
      await expect(inTransaction(db, (tx) => deleteIfUnused(tx, () => Promise.reject(new Error('other'))))).rejects.toThrow('other');
    }));
});

describe('a choice of the organisation', () => {
  const colour: OrganisationSetting<'red' | 'blue'> = { name: 'test_colour', schema: z.enum(['red', 'blue']), otherwise: 'red' };

  test('is the default until something is chosen, and the last choice after that', () =>
    withRollback(async (db) => {
      expect(await readSetting(db, colour)).toBe('red');
      for (const value of ['red', 'blue'] as const) await writeSetting(db, colour, { value, at });
      expect(await readSetting(db, colour)).toBe('blue');
    }));
});
