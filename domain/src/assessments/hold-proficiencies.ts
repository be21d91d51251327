import { addMonths, type CalendarDate } from '../shared/calendar-date.ts';
import type { Proficiency, ProficiencySource } from './proficiency.ts';

/** One dated statement about a person's step in a competency. */
export interface Statement {
  readonly competencyId: string;
  readonly step: number;
  readonly source: ProficiencySource;
  readonly on: CalendarDate;
}

const precedence: readonly ProficiencySource[] = ['agreed', 'assessor', 'certificate', 'peer', 'self'];
const FRESH_MONTHS = 12;

/**
 * Which step counts (D8): the latest agreed one; without one assessor, certificate, peer, self in that order, the latest of
 * the best source. Ratings older than twelve months are marked stale.
 */
export function holdProficiencies(statements: readonly Statement[], today: CalendarDate): Proficiency[] {
  const held = new Map<string, Statement>();
  for (const statement of statements) {
    const known = held.get(statement.competencyId);
    if (known === undefined || outranks(statement, known)) held.set(statement.competencyId, statement);
  }
  const oldest = addMonths(today, -FRESH_MONTHS);
  return [...held.values()].map((statement) => ({ ...statement, stale: statement.on < oldest }));
}

function outranks(a: Statement, b: Statement): boolean {
  const by = precedence.indexOf(a.source) - precedence.indexOf(b.source);
  return by === 0 ? a.on > b.on : by < 0;
}
