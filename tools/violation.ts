/** One broken rule: where, which rule, and what to do about it. */
export interface Violation {
  readonly file: string;
  readonly line?: number;
  readonly rule: string;
  readonly mend: string;
}

/** A violation as one line a person or an editor can follow: `file:line: rule: how to mend`. */
export function describeViolation(violation: Violation): string {
  const place = violation.line === undefined ? violation.file : `${violation.file}:${violation.line}`;
  return `${place}: ${violation.rule}: ${violation.mend}`;
}
