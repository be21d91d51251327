import { Refusal } from '@waymark/domain/shared/refusal.ts';
import type { Context } from '#platform/use-case/context.ts';
import { lockLastingAdmins } from '../repository/grant.ts';

/** Refuses what would leave nobody who runs the system: the last account that is on and holds `admin` without an end keeps it. */
export async function keepAnAdmin(ctx: Context, leaving: string): Promise<void> {
  const admins = await lockLastingAdmins(ctx.db);
  if (!admins.includes(leaving) || admins.length > 1) return;
  throw new Refusal('conflict', 'last_admin', { message: 'This is the last admin. Make somebody else an admin first.' });
}
