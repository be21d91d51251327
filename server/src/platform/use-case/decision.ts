import { forbidden, notFound, Refusal } from '@waymark/domain/shared/refusal.ts';

/**
 * What a policy answers. `forbidden`: this actor may never use the operation. `not_found`: they may, but not on this thing,
 * and cannot learn whether it exists. `sign_in`: nobody is known yet.
 */
export type Decision = 'allowed' | 'forbidden' | 'not_found' | 'sign_in';

/** Decides from two facts: may this actor ever do it, and may they do it here (false also for a thing that is absent). */
export function decide(ever: boolean, here: boolean): Decision {
  if (!ever) return 'forbidden';
  return here ? 'allowed' : 'not_found';
}

/** The refusal that a decision stands for; undefined when allowed. */
export function refusalOf(decision: Decision): Refusal | undefined {
  switch (decision) {
    case 'allowed':
      return undefined;
    case 'forbidden':
      return forbidden();
    case 'not_found':
      return notFound();
    case 'sign_in':
      return new Refusal('forbidden', 'sign_in_required', { message: 'Sign in first.' });
  }
}
