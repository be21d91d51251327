/** A string that is an id of one kind of thing, so that two kinds cannot be confused. */
export type Id<Kind extends string> = string & { readonly __id: Kind };

export type AccountId = Id<'Account'>;
export type PersonId = Id<'Person'>;
export type TeamId = Id<'Team'>;

/** Marks a string read from a trusted place (our own database or contract) as an id. */
export function asId<T extends Id<string>>(value: string): T {
  return value as T; // the brand exists for the compiler only
}
