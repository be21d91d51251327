import { Refusal } from '@waymark/domain/shared/refusal.ts';
import { isFirstRunCode } from '#platform/first-run-code.ts';
import type { Context } from '#platform/use-case/context.ts';
import { hasAccounts, lockAccounts } from '../repository/account.ts';

interface FirstVisitor {
  readonly fromThisMachine: boolean;
  readonly code?: string | undefined;
}

/** The part that commands share: refuses once somebody has set up, and from elsewhere than the machine itself without the code printed there. */
export async function mustBeFirst(ctx: Context, visitor: FirstVisitor): Promise<void> {
  await lockAccounts(ctx.db);
  if (await hasAccounts(ctx.db)) {
    throw new Refusal('conflict', 'already_set_up', {
      message: 'This installation is set up already. Sign in, or ask an admin for an invitation.',
    });
  }
  if (visitor.fromThisMachine || (await isFirstRunCode(ctx.db, visitor.code ?? ''))) return;
  throw new Refusal('unmet_condition', 'first_run_code_wrong', {
    message: 'Type the one-time code that Waymark printed where it was started.',
    faults: [{ pointer: '/code', code: 'first_run_code_wrong', message: 'This is not the code that was printed last.' }],
  });
}
