import { cx } from './cx.ts';
import s from './hint.module.css';

export interface HintPlace {
  /** On which side of the button its name stands; below unless told. */
  readonly side?: 'below' | 'above';
  /** With which edge of the button it lines up; the end, unless the button is at the start of the page. */
  readonly edge?: 'end' | 'start';
}

/** For a button that shows only an icon: its `aria-label` stands beside it on hover and keyboard focus. The button must be positioned. */
export function hintClass({ side = 'below', edge = 'end' }: HintPlace = {}): string {
  return cx(s.hint, side === 'above' && s.above, edge === 'start' && s.start);
}
