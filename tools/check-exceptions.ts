import type { Violation } from './violation.ts';

/** One tolerated violation: a rule and a file, `*` standing for any text, and why. */
export interface Exception {
  readonly rule: string;
  readonly file: string;
  readonly reason: string;
}

/** The list of tolerated violations; once frozen it may only shrink. */
export interface ExceptionList {
  readonly frozen: boolean;
  readonly exceptions: readonly Exception[];
}

const place = 'tools/exceptions.json';

/** The list against its recorded versions, newest first: after the first frozen one nothing may be added or thawed. */
export function checkExceptions(now: ExceptionList, recorded: readonly ExceptionList[]): readonly Violation[] {
  const nameless = now.exceptions
    .filter(({ reason }) => reason.trim() === '')
    .map((exception) => ({ file: place, rule: 'exception-without-reason', mend: `say why ${keyOf(exception)} is tolerated` }));
  const frozen = recorded.filter((list) => list.frozen);
  const thawed =
    frozen.length > 0 && !now.frozen ? [{ file: place, rule: 'exceptions-thawed', mend: 'the list was frozen; keep it so' }] : [];
  const grown = now.exceptions
    .filter((exception) => frozen.some((list) => !list.exceptions.some((known) => keyOf(known) === keyOf(exception))))
    .map((exception) => ({ file: place, rule: 'exceptions-grew', mend: `mend ${keyOf(exception)} instead of listing it` }));
  return [...nameless, ...thawed, ...grown];
}

/** The violations that no exception covers, and the exceptions that cover nothing any more. */
export function applyExceptions(
  violations: readonly Violation[],
  { exceptions }: ExceptionList,
): { readonly left: readonly Violation[]; readonly idle: readonly Exception[] } {
  const covers = (exception: Exception, { rule, file }: Violation) => matches(exception.rule, rule) && matches(exception.file, file);
  return {
    left: violations.filter((violation) => !exceptions.some((exception) => covers(exception, violation))),
    idle: exceptions.filter((exception) => !violations.some((violation) => covers(exception, violation))),
  };
}

function keyOf({ rule, file }: Exception): string {
  return `${rule} in ${file}`;
}

function matches(pattern: string, text: string): boolean {
  const escaped = pattern.split('*').map((part) => part.replace(/[.+?^$()|[\]{}\\]/g, '\\$&'));
  return new RegExp(`^${escaped.join('.*')}$`).test(text);
}
