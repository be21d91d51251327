import type { AccountId } from '@waymark/domain/shared/ids.ts';
import type { Caller } from '#platform/use-case/context.ts';

/** A caller that came by HTTP. */
export interface HttpCaller extends Caller {
  /** The revision that If-Match names; a change of a versioned thing always has one. */
  readonly ifMatch?: number;
  /** The raw request, for uploads and for identity; handlers of ordinary operations do not need it. */
  readonly request: Request;
  /** Whether the request came from this machine itself. */
  readonly loopback: boolean;
  /** Whether others than this machine reach this installation: then being on this machine proves nothing while it is set up. */
  readonly isPublic: boolean;
  /** Headers to set on the answer, e.g. cookies from identity. */
  readonly answerHeaders: Headers;
  /** Begins a session of this account: the answer sets its cookie. */
  readonly beginSession: (accountId: AccountId) => Promise<void>;
  /** The answer takes the session's cookie back. */
  readonly forgetSession: () => void;
  /** What each module adds to the answer about who is here. */
  readonly sessionParts: () => Promise<object[]>;
}
