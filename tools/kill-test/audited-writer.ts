import { uuidv7 } from '@waymark/domain/shared/uuid.ts';
import { pino } from 'pino';
import { z } from 'zod';
import { sealPending } from '../../server/src/platform/audit/seal.ts';
import { verifyAudit } from '../../server/src/platform/audit/verify.ts';
import { systemClock } from '../../server/src/platform/clock.ts';
import type { OpenDatabase } from '../../server/src/platform/database/open-database.ts';
import { command } from '../../server/src/platform/use-case/command.ts';
import type { Caller } from '../../server/src/platform/use-case/context.ts';
import type { Writer } from './writer.ts';

// an ordinary command: it decides, writes, and is audited in one transaction
const writeOne = command({
  name: 'kill_test.write',
  input: z.object({ id: z.uuid() }),
  audit: ({ id }) => ({ kind: 'kill_test', id, fields: ['value'] }),
  run: async (context, { id }) => {
    context.authorize('allowed');
    await context.db
      .insertInto('setting')
      .values({ name: `kill_test.${id}`, value: '1', updated_at: context.now() })
      .execute();
    return id;
  },
});

/** Writes through commands, seals the audit meanwhile, and checks afterwards that every row has its entry in an unbroken chain. */
export const auditedWriter: Writer = {
  write: (database) => writeOne(callerOn(database), { id: uuidv7(Date.now()) }),
  alongside: async (database) => {
    await sealPending(database.db);
  },
  listWritten,
  findFaults: async (database) => {
    await sealPending(database.db);
    const { brokenAt, waiting } = await verifyAudit(database.db);
    const entries = await database.db.selectFrom('audit_entry').select('subject_id').where('action', '=', 'kill_test.write').execute();
    const audited = new Set(entries.map((entry) => entry.subject_id));
    const written = await listWritten(database);
    return [
      ...(brokenAt === null ? [] : [`the audit chain is broken at ${brokenAt.seq}: ${brokenAt.problem}`]),
      ...(waiting === 0 ? [] : [`${waiting} audit entries could not be sealed`]),
      ...written.filter((id) => !audited.has(id)).map((id) => `${id} has no audit entry`),
      ...(audited.size > written.length ? [`${audited.size - written.length} audit entries stand for nothing`] : []),
    ];
  },
};

async function listWritten(database: OpenDatabase): Promise<string[]> {
  const rows = await database.db.selectFrom('setting').select('name').where('name', 'like', 'kill\\_test.%').execute();
  return rows.map((row) => row.name.slice('kill_test.'.length));
}

function callerOn(database: OpenDatabase): Caller {
  return {
    actor: { kind: 'operator' },
    db: database.db,
    now: systemClock,
    timeZone: 'UTC',
    queue: { put: async () => {} },
    log: pino({ level: 'silent' }),
  };
}
