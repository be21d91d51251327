/** How the cells of a field are read. */
export type FieldKind = 'key' | 'text' | 'multiline' | 'email' | 'date' | 'share' | 'choice' | 'flag' | 'path';

/** A field that an import knows: what it is called in files, and how its cells are read. */
export interface ImportField {
  readonly name: string;
  readonly kind: FieldKind;
  /** Shown to people beside the column. */
  readonly label: string;
  /** Titles that columns of this field have, folded, in several languages; the first is the usual English one. */
  readonly titles: readonly string[];
  /** The file must have it. */
  readonly isRequired?: boolean;
  /** A cell with the clear word empties it. */
  readonly canClear?: boolean;
  /** Words of a choice or flag, folded, by what they mean. */
  readonly choices?: Readonly<Record<string, readonly string[]>>;
  /** What its values look like, to tell it from fields of similar titles. */
  readonly looksLike?: 'unique' | 'login' | 'other_key' | 'other_email' | 'other_name';
  /** A person's name, which a file may write as "Family, Given". */
  readonly isName?: boolean;
  /** A field that takes this one's column when the file has none for it. */
  readonly givesWayTo?: string;
  /** A day that means "open end", such as 9999-12-31, reads as cleared. */
  readonly opensEnd?: boolean;
}

export type FieldCatalogue = readonly ImportField[];

/** Words written as one text, parted by bars, so that long lists stay readable. */
export function words(...texts: readonly string[]): string[] {
  return texts.flatMap((text) => text.split('|')).map((word) => word.trim());
}
