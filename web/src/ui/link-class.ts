import { cx } from './cx.ts';
import s from './link-class.module.css';

/** Classes for the router's `<Link>` and plain `<a>`: `text` within a sentence, `strong` on its own, `quiet` for whole names in lists. */
export function linkClass(look: 'text' | 'strong' | 'quiet' = 'text', extra?: string): string {
  return cx(s.link, s[look], extra);
}
