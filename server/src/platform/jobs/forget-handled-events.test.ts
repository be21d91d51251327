import { uuidv7 } from '@waymark/domain/shared/uuid.ts';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { defineEvent } from '#platform/events/event.ts';
import { listen } from '#platform/events/listen.ts';
import { testNow } from '#test/test-app.ts';
import { withOwnDatabase } from '#test/test-database.ts';
import { forgetHandledEvents } from './forget-handled-events.ts';
import { openJobQueue } from './queue.ts';

const daysAgo = (days: number) => new Date(testNow.getTime() - days * 86_400_000);
const noted = defineEvent('test.noted', z.object({}));

test('handled events are forgotten after 30 days, but not while the queue could deliver one again', () =>
  withOwnDatabase(async ({ db, url }) => {
    const listeners = [listen('test.ear', noted, () => Promise.resolve())];
    const queue = await openJobQueue({ databaseUrl: url, listeners, jobs: [], timeZone: 'UTC', log: pino({ level: 'silent' }) });
    try {
      const [old, oldButQueued, recent] = [uuidv7(1), uuidv7(2), uuidv7(3)];
      const handled = [
        { event_id: old, at: daysAgo(31) },
        { event_id: oldButQueued, at: daysAgo(31) },
        { event_id: recent, at: daysAgo(29) },
      ];
      await db
        .insertInto('handled_event')
        .values(handled.map((row) => ({ ...row, listener: 'test.ear' })))
        .execute();
      await queue.put(db, { id: oldButQueued, name: noted.name, at: daysAgo(31).toISOString(), payload: {} });
      await forgetHandledEvents(db, testNow);
      const left = await db.selectFrom('handled_event').select('event_id').orderBy('event_id').execute();
      expect(left.map((row) => row.event_id)).toEqual([oldButQueued, recent]);
    } finally {
      await queue.stop();
    }
  }));
