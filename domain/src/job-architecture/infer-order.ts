/** A profile as far as its place in a track depends on it. */
export interface ProfileToOrder {
  readonly title: string;
  /** Its grade's place, where the file has one. */
  readonly levelOrder: number | undefined;
  /** Required steps of its expectations. */
  readonly required: readonly number[];
}

/** The mean required step of a profile; 0 without expectations. */
export function meanRequired({ required }: Pick<ProfileToOrder, 'required'>): number {
  return required.length === 0 ? 0 : required.reduce((sum, step) => sum + step, 0) / required.length;
}

/**
 * The profiles of a track from the first to the last: by the file's level where it has one, else by the mean required
 * step, then by the number of expectations, then by title.
 */
export function inferOrder<T extends ProfileToOrder>(profiles: readonly T[]): T[] {
  return [...profiles].sort(
    (a, b) =>
      (a.levelOrder ?? 0) - (b.levelOrder ?? 0) ||
      Math.round((meanRequired(a) - meanRequired(b)) * 1e9) ||
      a.required.length - b.required.length ||
      (a.title < b.title ? -1 : Number(a.title > b.title)),
  );
}
