import { foldText } from './fold-text.ts';
import { latinText } from './latin-text.ts';

const SIGNS: Readonly<Record<string, string>> = { '&': ' and ', '+': ' plus ', '#': ' sharp ' };

/** A slug of at most 100 characters from any text: "Größe & C#" becomes "grosse-and-c-sharp"; a text without Latin letters or digits gets a stable code. */
export function slugify(text: string): string {
  const folded = foldText(text);
  const latin = latinText(text.replace(/[&+#]/g, (sign) => SIGNS[sign] ?? sign));
  const slug = latin.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  return slug === '' ? `x${codeOf(folded)}` : slug.slice(0, 100).replace(/-$/, '');
}

/** Hands out slugs that differ: the first text keeps its slug, a later one of the same slug gets -2, -3. */
export function uniqueSlugs(): (text: string, fallback?: string) => string {
  const taken = new Set<string>();
  return (text, fallback) => {
    const wished = fallback !== undefined && taken.has(slugify(text)) ? fallback : text;
    const slug = slugify(wished);
    let free = slug;
    for (let number = 2; taken.has(free); number += 1) free = `${slug}-${number}`;
    taken.add(free);
    return free;
  };
}

/** FNV-1a over the code points: short, and the same on every machine. */
function codeOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash.toString(36);
}
