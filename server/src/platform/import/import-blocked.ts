import type { ImportProblem } from '@waymark/domain/shared/import-problem.ts';
import { type InputFault, Refusal } from '@waymark/domain/shared/refusal.ts';

const mostFaults = 200;

interface BlockedReport {
  readonly problems: readonly ImportProblem[];
}

/** The refusal of an import in which something blocks: the whole report, and up to 200 places with how to mend them. */
export function importBlocked(report: BlockedReport): Refusal {
  const blocking = report.problems.filter(({ severity }) => severity === 'blocks');
  const faults = blocking.slice(0, mostFaults).map(({ file, row, column, code, message, cure }): InputFault => {
    return { pointer: `/${[file, row, column].filter((part) => part !== null).join('/')}`, code, message: `${message} ${cure}` };
  });
  return new Refusal('invalid', 'import_blocked', {
    message: `${blocking.length} problems stand in the way, so nothing was imported. Mend them, or leave the bad rows out.`,
    data: { report },
    faults,
  });
}

/** What an import reports, also where something blocks it; any other refusal stays one. */
export async function reportEvenIfBlocked<Report extends BlockedReport>(importing: Promise<Report>): Promise<Report> {
  try {
    return await importing;
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'import_blocked') throw error;
    return error.data['report'] as Report; // the import that throws it put its own report there
  }
}
