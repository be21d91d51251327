/** The six kinds of "no" that a person may be told. */
export type RefusalKind = 'not_found' | 'forbidden' | 'conflict' | 'invalid' | 'unmet_condition' | 'limit_reached';

/** One fault of an input: where it is (JSON pointer), a code, and words that say how to mend it. */
export interface InputFault {
  readonly pointer: string;
  readonly code: string;
  readonly message: string;
}

export interface RefusalOptions {
  readonly data?: Readonly<Record<string, unknown>>;
  readonly faults?: readonly InputFault[];
  /** Plain words for people without a catalogue (CLI, API): what, where, how to mend. */
  readonly message?: string;
}

/** A refusal that a caller is meant to see: its kind, the module's own code, and data for the message. */
export class Refusal extends Error {
  readonly kind: RefusalKind;
  readonly code: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly faults: readonly InputFault[];

  constructor(kind: RefusalKind, code: string, options: RefusalOptions = {}) {
    super(options.message ?? code.replaceAll('_', ' '));
    this.kind = kind;
    this.code = code;
    this.data = options.data ?? {};
    this.faults = options.faults ?? [];
  }
}

/** The one refusal for a thing that is absent or that this actor must not know of: always the same words. */
export function notFound(): Refusal {
  return new Refusal('not_found', 'not_found', { message: 'There is nothing here for you at this address.' });
}

/** The refusal for an operation that this actor may never use. */
export function forbidden(): Refusal {
  return new Refusal('forbidden', 'forbidden', { message: 'Your access does not include this.' });
}
