const MOST_FOUND = 100;

interface Place {
  readonly value: unknown;
  /** The place around this one and this one's key there; a chain, as copied paths of deep JSON would take for ever. */
  readonly within?: Place;
  readonly key?: PropertyKey;
}

/**
 * The paths of text that no database column can hold: with the character U+0000, or with half of a surrogate pair.
 * Looks into plain objects (names and values) and arrays at any depth; bytes and the like are not text. Finds at most 100.
 */
export function findUnstorableText(root: unknown): readonly (readonly PropertyKey[])[] {
  const found: Place[] = [];
  const open: Place[] = [{ value: root }]; // not recursive, as deep JSON would exhaust the stack
  for (let place = open.pop(); place !== undefined && found.length < MOST_FOUND; place = open.pop()) {
    const entries = entriesOf(place.value);
    if ([place.value, ...entries.map(([key]) => key)].some(isUnstorable)) found.push(place);
    for (const [key, value] of entries.toReversed()) open.push({ value, within: place, key });
  }
  return found.map(pathOf);
}

function entriesOf(value: unknown): readonly (readonly [PropertyKey, unknown])[] {
  if (Array.isArray(value)) return [...value.entries()];
  return isPlainObject(value) ? Object.entries(value) : [];
}

function pathOf(place: Place): readonly PropertyKey[] {
  const path: PropertyKey[] = [];
  for (let at: Place | undefined = place; at?.key !== undefined; at = at.within) path.push(at.key);
  return path.toReversed();
}

const isUnstorable = (value: unknown): boolean => typeof value === 'string' && (value.includes('\u0000') || !value.isWellFormed());

function isPlainObject(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
