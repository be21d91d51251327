import type { Caller } from '#platform/use-case/context.ts';

/** A caller that came by HTTP. */
export interface HttpCaller extends Caller {
  /** The revision that If-Match names; a change of a versioned thing always has one. */
  readonly ifMatch?: number;
  /** The raw request, for uploads and for identity; handlers of ordinary operations do not need it. */
  readonly request: Request;
  /** Whether the request came from this machine itself. */
  readonly loopback: boolean;
  /** Headers to set on the answer, e.g. cookies from identity. */
  readonly answerHeaders: Headers;
}
