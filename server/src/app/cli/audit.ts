import { sealPending } from '#platform/audit/seal.ts';
import { type AuditVerification, verifyAudit } from '#platform/audit/verify.ts';
import { type CliCommand, exitCodes } from '#platform/cli.ts';

/** Walks the whole audit and says whether anything in it was changed, removed or put out of order. */
export const auditVerifyCommand: CliCommand = {
  name: 'audit verify',
  summary: 'check that nothing in the audit was changed, removed or put out of order',
  run: async (context) => {
    const { db } = await context.database();
    await sealPending(db);
    const progress = context.progress('Checking the audit');
    const found = await verifyAudit(db, progress.show).finally(() => progress.end());
    context.output(found, words(found));
    return found.brokenAt === null ? exitCodes.done : exitCodes.failed;
  },
};

function words({ entries, sealed, waiting, brokenAt }: AuditVerification): string {
  if (brokenAt !== null)
    return `The audit is not as it was written: at link ${brokenAt.seq}, ${brokenAt.problem} (entry ${brokenAt.entryId}).`;
  const later = waiting === 0 ? '' : ` ${waiting} more wait to be chained.`;
  return `The audit is whole: ${entries} entries, ${sealed} of them chained.${later}`;
}
