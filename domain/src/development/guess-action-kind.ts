import type { ActionKind } from './action-kind.ts';

const clues: readonly (readonly [ActionKind, RegExp])[] = [
  ['mentoring', /\bment(or|oring|ee)|\bmentor/i],
  ['coaching', /\bcoach/i],
  ['shadowing', /\bshadow|\bsit in\b|\bhospitier/i],
  ['reading', /\bread\b|\breading\b|\bbook\b|\blesen\b|\bbuch\b/i],
  ['training', /\bcourse\b|\btraining\b|\bworkshop\b|\bcertif|\bclass\b|\bkurs\b|\bschulung/i],
  ['cross_functional_project', /\bsquad\b|\bproject\b|\bcross[- ]functional\b|\btask ?force\b|\bjoin\b.*\bteam\b|\bprojekt\b/i],
];

/** The kind that a line in somebody's own words points to; a stretch assignment when nothing does. A proposal, to be changed. */
export function guessActionKind(text: string): ActionKind {
  return clues.find(([, clue]) => clue.test(text))?.[0] ?? 'stretch_assignment';
}
