import { z } from 'zod';

export const ActionKind = z.enum([
  'training',
  'stretch_assignment',
  'mentoring',
  'cross_functional_project',
  'shadowing',
  'reading',
  'coaching',
]);
export type ActionKind = z.infer<typeof ActionKind>;

export const ActionState = z.enum(['idea', 'planned', 'under_way', 'done', 'dropped']);
export type ActionState = z.infer<typeof ActionState>;
