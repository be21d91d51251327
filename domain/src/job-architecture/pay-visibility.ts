import { z } from 'zod';
import type { CareerMove } from './framework-content.ts';

/** Who sees pay ranges: nobody, people for their own profile, also for profiles one move away, or everyone. */
export const PayVisibility = z.enum(['nobody', 'own', 'own_and_one_move', 'everyone']);
export type PayVisibility = z.infer<typeof PayVisibility>;

/** Why a pay range is shown, or why not. */
export const PayReason = z.enum(['everyone', 'own', 'one_move', 'author', 'hidden_from_all', 'not_own', 'not_one_move', 'not_set']);
export type PayReason = z.infer<typeof PayReason>;

/** Decides from the setting, the profiles that a person holds, and the moves of all live frameworks. */
export function judgePayVisibility(
  profileId: string,
  held: { readonly setting: PayVisibility; readonly ownProfileIds: readonly string[]; readonly moves: readonly CareerMove[] },
): { readonly shown: boolean; readonly reason: PayReason } {
  const { setting, ownProfileIds, moves } = held;
  if (setting === 'everyone') return { shown: true, reason: 'everyone' };
  if (setting === 'nobody') return { shown: false, reason: 'hidden_from_all' };
  if (ownProfileIds.includes(profileId)) return { shown: true, reason: 'own' };
  if (setting === 'own') return { shown: false, reason: 'not_own' };
  const isNear = moves.some(({ fromId, toId }) => toId === profileId && ownProfileIds.includes(fromId));
  return isNear ? { shown: true, reason: 'one_move' } : { shown: false, reason: 'not_one_move' };
}
