import { uuidv7 } from '@waymark/domain/shared/uuid.ts';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { defineEvent } from '#platform/events/event.ts';
import type { Listener } from '#platform/events/listen.ts';
import { asOperator } from '#test/actors.ts';
import { createTestApp } from '#test/test-app.ts';
import { withOwnDatabase } from '#test/test-database.ts';
import { openJobQueue } from './queue.ts';

const noted = defineEvent('test.noted', z.object({ word: z.string() }));

test('an event that cannot be handled holds back none behind it, and is given up after the last try', () =>
  withOwnDatabase(async ({ db, url }) => {
    const [heard, gaveUp] = [new Set<string>(), new Set<string>()];
    const done = Promise.withResolvers<void>();
    const mark = (set: Set<string>, payload: unknown) => {
      set.add(noted.payload.parse(payload).word);
      if (heard.size === 2 && gaveUp.size === 1) done.resolve();
    };
    const ear: Listener = {
      name: 'test.ear',
      event: noted.name,
      handle: async (_caller, { payload }) => {
        if (noted.payload.parse(payload).word === 'bad') throw new Error('not this one');
        mark(heard, payload);
      },
      gaveUp: async (_caller, { payload }) => mark(gaveUp, payload),
    };
    const options = { databaseUrl: url, listeners: [ear], jobs: [], timeZone: 'UTC', log: pino({ level: 'silent' }) };
    const queue = await openJobQueue({ ...options, retryLimit: 0 });
    try {
      for (const word of ['bad', 'good', 'better']) {
        await queue.put(db, { id: uuidv7(1), name: noted.name, at: '2026-11-22T09:40:00Z', payload: { word } });
      }
      await queue.work(() => createTestApp(db).caller(asOperator));
      await done.promise;
      expect([[...heard].sort(), [...gaveUp]]).toEqual([['better', 'good'], ['bad']]);
    } finally {
      await queue.stop();
    }
  }));
