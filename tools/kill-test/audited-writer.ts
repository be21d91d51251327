import { uuidv7 } from '@waymark/domain/shared/uuid.ts';
import { pino } from 'pino';
import { addPerson } from '../../server/src/modules/people/commands/add-person.ts';
import { sealPending } from '../../server/src/platform/audit/seal.ts';
import { verifyAudit } from '../../server/src/platform/audit/verify.ts';
import { systemClock } from '../../server/src/platform/clock.ts';
import type { OpenDatabase } from '../../server/src/platform/database/open-database.ts';
import { databaseFiles } from '../../server/src/platform/files/database-files.ts';
import type { Caller } from '../../server/src/platform/use-case/context.ts';
import type { Writer } from './writer.ts';

const action = 'people.add_person';

/** Adds people by the product's own command, seals the audit meanwhile, and checks afterwards that everybody has an entry in an unbroken chain. */
export const auditedWriter: Writer = {
  write: async (database) => {
    const employeeKey = uuidv7(Date.now());
    return (await addPerson(callerOn(database), { displayName: `Robin ${employeeKey}`, employeeKey })).id;
  },
  alongside: async (database) => {
    await sealPending(database.db);
  },
  listWritten,
  findFaults: async (database) => {
    await sealPending(database.db);
    const { brokenAt, waiting } = await verifyAudit(database.db);
    const entries = await database.db.selectFrom('audit_entry').select('subject_id').where('action', '=', action).execute();
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
  return (await database.db.selectFrom('person').select('id').execute()).map(({ id }) => id);
}

function callerOn(database: OpenDatabase): Caller {
  return {
    actor: { kind: 'operator' },
    db: database.db,
    now: systemClock,
    timeZone: 'UTC',
    queue: { put: async () => {} },
    files: databaseFiles({ key: Buffer.alloc(32), maxBytes: 0 }),
    log: pino({ level: 'silent' }),
  };
}
