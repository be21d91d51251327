import { checkCareerMoves } from './check-career-moves.ts';
import { checkExpectations } from './check-expectations.ts';
import { checkProgression } from './check-progression.ts';
import { checkReferences } from './check-references.ts';
import type { CheckedFramework } from './checked-framework.ts';
import type { FindingSeverity, FrameworkFinding } from './framework-finding.ts';

const order: readonly FindingSeverity[] = ['blocks', 'warns', 'teaches'];

/**
 * What must hold before a framework is published, and what is worth knowing (`workflows.md` 2.1.3 and 2.2): first what
 * blocks, then what warns, then what teaches, each in reading order.
 */
export function checkFramework(framework: CheckedFramework): readonly FrameworkFinding[] {
  const found = [
    ...checkReferences(framework),
    ...checkCareerMoves(framework),
    ...checkExpectations(framework),
    ...checkProgression(framework),
  ];
  return order.flatMap((severity) => found.filter((one) => one.severity === severity));
}

/** Whether a framework may be published: nothing that was found blocks. */
export function isPublishable(findings: readonly FrameworkFinding[]): boolean {
  return findings.every(({ severity }) => severity !== 'blocks');
}
