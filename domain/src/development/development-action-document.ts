import { z } from 'zod';
import { ActionKind } from './action-kind.ts';

const Slug = z
  .string()
  .min(1)
  .max(120)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Use small letters, digits and single hyphens, such as join-a-project.');

/** What an action helps to reach: one competency, from a step to a higher one (`from` 0: not assessed yet). */
export const ActionBuilds = z
  .strictObject({ competency: Slug, from: z.number().int().min(0).max(9), to: z.number().int().min(1).max(10) })
  .refine(({ from, to }) => to > from, { path: ['to'], message: 'Make "to" a higher step than "from".' });
export type ActionBuilds = z.infer<typeof ActionBuilds>;

/** One development action of a catalogue file; effort is in hours of the person's own time. */
export const DevelopmentActionDocument = z.strictObject({
  slug: Slug,
  title: z.string().trim().min(1).max(200),
  kind: ActionKind,
  builds: z.array(ActionBuilds).min(1).max(50),
  effort: z.strictObject({ hours: z.number().int().min(0).max(2000) }),
  involves: z.string().max(300),
  description: z.string().max(4000),
  outcome: z.string().max(1000),
});
export type DevelopmentActionDocument = z.infer<typeof DevelopmentActionDocument>;

/** A catalogue of development actions as a file: the format `waymark-development-actions/1`. */
export const DevelopmentActionsDocument = z.strictObject({
  format: z.literal('waymark-development-actions/1'),
  actions: z.array(DevelopmentActionDocument).max(10_000),
});
export type DevelopmentActionsDocument = z.infer<typeof DevelopmentActionsDocument>;
