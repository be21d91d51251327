import { z } from 'zod';
import { CareerMoveKind } from '../job-architecture/framework-content.ts';
import { Gap } from './gap.ts';
import { Readiness } from './readiness.ts';

export const NextRoleReason = z.discriminatedUnion('code', [
  z.object({ code: z.literal('one_move_away'), kind: CareerMoveKind, rotation: z.boolean() }),
  z.object({ code: z.literal('shows'), shown: z.number(), asked: z.number() }),
  z.object({ code: z.literal('people_moved'), people: z.number() }),
  z.object({ code: z.literal('your_target') }),
  z.object({ code: z.literal('on_the_way_to_target'), targetProfileId: z.string() }),
]);
export type NextRoleReason = z.infer<typeof NextRoleReason>;

/** A suggestion: a role one move away, how near it is, and why it is here. */
export const NextRole = z.object({
  jobProfileId: z.string(),
  kind: CareerMoveKind,
  rotation: z.boolean(),
  readiness: Readiness,
  gaps: z.array(Gap),
  reasons: z.array(NextRoleReason),
});
export type NextRole = z.infer<typeof NextRole>;
