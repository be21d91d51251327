import s from './avatar.module.css';
import { cx } from './cx.ts';

const hues = ['a', 'b', 'c', 'd', 'e', 'f'] as const;

/** The first letters of the first and last word of a name: "Amara Okafor" is AO. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const picked = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return picked.map((word) => [...(word ?? '')][0]?.toLocaleUpperCase() ?? '').join('');
}

/** The same person has the same colour on every screen. */
export function hueOf(name: string): (typeof hues)[number] {
  // FNV-1a with a last mix: names that differ in one letter still spread over all hues; the start only says which hue a name gets
  let hash = 0x8df;
  for (const letter of name) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return hues[((hash ^ (hash >>> 12)) >>> 0) % hues.length] ?? 'a';
}

/** A person's initials. The name stands beside it, so it is silent to screen readers. */
export function Avatar({ name, size = 'md' }: { readonly name: string; readonly size?: 'sm' | 'md' | 'lg' }) {
  return (
    <span className={cx(s.avatar, s[hueOf(name)], size !== 'md' && s[size])} aria-hidden>
      {initialsOf(name)}
    </span>
  );
}

/** A few people overlapping, with their names for screen readers. */
export function AvatarStack({ names, label }: { readonly names: readonly string[]; readonly label: string }) {
  return (
    <span className={s.stack} role="img" aria-label={label}>
      {names.map((name) => (
        <Avatar key={name} name={name} />
      ))}
    </span>
  );
}
