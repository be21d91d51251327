import { uuidv7 } from '@waymark/domain/shared/uuid.ts';
import { accountOf } from '#platform/use-case/actor.ts';
import type { Caller } from '#platform/use-case/context.ts';

/** What an action touched: the kind and id of a thing and the names of its fields; never their contents. */
export interface AuditSubject {
  readonly kind: string | null;
  readonly id: string | null;
  readonly fields?: readonly string[];
}

export interface AuditNote {
  readonly subject: AuditSubject;
  readonly exploring: boolean;
}

/** Writes the audit row of a command in the command's own transaction; sealing chains it after the commit. */
export async function recordAudit(caller: Caller, action: string, note: AuditNote): Promise<void> {
  const at = caller.now();
  const id = uuidv7(at.getTime());
  await caller.db
    .insertInto('audit_entry')
    .values({
      id,
      at,
      actor_kind: caller.actor.kind,
      actor_id: note.exploring ? null : accountOf(caller.actor),
      action,
      subject_kind: note.exploring ? null : note.subject.kind,
      subject_id: note.exploring ? null : note.subject.id,
      fields: [...(note.subject.fields ?? [])],
      request_id: note.exploring ? null : (caller.requestId ?? null),
    })
    .execute();
  await caller.db.insertInto('audit_unsealed').values({ entry_id: id }).execute();
}
