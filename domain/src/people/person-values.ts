import type { KnownPerson, Spell } from './person-row.ts';

/** What an import can set of a person besides their key and their dated facts. */
export const PLAIN_FIELDS = [
  'displayName',
  'givenName',
  'familyName',
  'email',
  'location',
  'employmentShare',
  'joinedOn',
  'leftOn',
  'onLeaveSince',
] as const;
const FACTS = ['jobs', 'memberships', 'reportingLines'] as const;

/** A person as the journal of imports writes them: each field, and each dated fact as one field; compared when an import is taken back. */
export function personValues(person: KnownPerson): Readonly<Record<string, unknown>> {
  const spells = (list: readonly Spell[]) => list.map(({ value, from, to }) => ({ value, from, to }));
  return {
    key: person.key,
    ...Object.fromEntries(PLAIN_FIELDS.map((field) => [field, person[field]])),
    ...Object.fromEntries(FACTS.map((fact) => [fact, spells(person[fact])])),
  };
}
