import type { Expectation } from '../job-architecture/framework-content.ts';

export type ExpectationChange = 'new' | 'grows' | 'same' | 'eases' | 'no_longer';

/** One competency between two roles; a step is null where that role does not ask for it. */
export interface ComparedExpectation {
  readonly competencyId: string;
  readonly change: ExpectationChange;
  readonly from: number | null;
  readonly to: number | null;
}

/** What actually changes between two roles: new, grows, stays the same, eases, no longer asked; in the target's order. */
export function compareRoles(from: readonly Expectation[], to: readonly Expectation[]): ComparedExpectation[] {
  const before = new Map(from.map((expectation) => [expectation.competencyId, expectation.required]));
  const after = new Set(to.map((expectation) => expectation.competencyId));
  const rows = to.map((expectation) => {
    const was = before.get(expectation.competencyId) ?? null;
    return { competencyId: expectation.competencyId, change: changeOf(was, expectation.required), from: was, to: expectation.required };
  });
  const gone = from
    .filter((expectation) => !after.has(expectation.competencyId))
    .map((expectation) => ({ competencyId: expectation.competencyId, change: 'no_longer' as const, from: expectation.required, to: null }));
  return [...rows, ...gone];
}

function changeOf(was: number | null, now: number): ExpectationChange {
  if (was === null) return 'new';
  if (now === was) return 'same';
  return now > was ? 'grows' : 'eases';
}
