/** What a mapped cell says: a value, `null` to clear; a blank cell is absent. */
export type MappedValue = string | number | boolean | readonly string[] | null;

/** One row of a table after its mapping: values by field, cleaned and typed. */
export interface MappedRow {
  readonly file: string;
  /** As a spreadsheet counts it. */
  readonly row: number;
  readonly values: Readonly<Record<string, MappedValue>>;
}

/** Reads a mapped row's values by kind; a value of another kind is absent. */
export function mappedValues({ values }: MappedRow) {
  const of = <T extends MappedValue>(name: string, is: (value: MappedValue) => value is T): T | null | undefined => {
    const value = values[name];
    if (value === undefined || value === null) return value;
    return is(value) ? value : undefined;
  };
  return {
    text: (name: string) => of(name, (value) => typeof value === 'string'),
    number: (name: string) => of(name, (value) => typeof value === 'number'),
    flag: (name: string) => of(name, (value) => typeof value === 'boolean'),
    list: (name: string) => of(name, (value): value is readonly string[] => Array.isArray(value)),
  };
}

/** The fields of an object that are not undefined, so that "absent" stays apart from "undefined". */
export function present<T extends Readonly<Record<string, unknown>>>(fields: T): Present<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Present<T>; // drops undefined only
}

type Present<T> = { readonly [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined> } & {
  readonly [K in keyof T as undefined extends T[K] ? never : K]: T[K];
};
