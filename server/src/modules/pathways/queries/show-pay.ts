import type { GapAnalysis } from '@waymark/domain/pathways/contract.ts';
import { getPayRange } from '#modules/job-architecture/queries/get-pay-range.ts';
import type { Context } from '#platform/use-case/context.ts';

/** What a role pays as far as somebody in another role may see it, and the reason in a code. */
export async function showPay(ctx: Context, jobProfileId: string, hereId: string | null): Promise<GapAnalysis['pay']> {
  const pay = await getPayRange(ctx, { jobProfileId, ownProfileIds: hereId === null ? [] : [hereId] });
  return { range: pay.ranges[0] ?? null, reason: pay.reason };
}
