import type { FieldSource } from '@waymark/domain/shared/column-mapping.ts';
import type { FieldCatalogue, ImportField } from '@waymark/domain/shared/field-catalogue.ts';
import { judgeSample } from './judge-sample.ts';
import { type ProtectedAttribute, protectedAttribute } from './protected-attributes.ts';
import { type ColumnSample, sampleColumn } from './sample-column.ts';
import { scoreTitle } from './score-title.ts';
import type { Table } from './table.ts';

/** What is guessed of one column, and why. */
export interface ColumnGuess {
  readonly column: string;
  /** Null: the column feeds nothing. */
  readonly field: string | null;
  /** 0 to 1; from 0.8 on there is little doubt. */
  readonly confidence: number;
  readonly reason: string;
  /** Left out by default because of what it holds. */
  readonly leftOut: ProtectedAttribute | null;
  readonly examples: readonly string[];
}

export interface GuessedMapping {
  readonly fields: Readonly<Record<string, FieldSource>>;
  readonly guesses: readonly ColumnGuess[];
  /** Required fields for which no column was found. */
  readonly missing: readonly string[];
}

interface Candidate {
  readonly place: number;
  readonly field: ImportField;
  readonly confidence: number;
  readonly reason: string;
}

const LEAST = 0.35;

/**
 * Guesses which column feeds which field, by the words of titles and by sample values. Each field gets its best column and
 * each column one field at most. Columns that hold protected attributes are recognised and left out.
 */
export function guessMapping(table: Table, catalogue: FieldCatalogue): GuessedMapping {
  const samples = table.columns.map((_title, place) => sampleColumn(table, place));
  const protecteds = table.columns.map((title) => protectedAttribute(title));
  const free = table.columns.map((_title, place) => place).filter((place) => protecteds[place] === undefined);
  const candidates = free.flatMap((place) => candidatesFor(place, { table, catalogue, samples }));
  const chosen = giveWay(choose(candidates), catalogue);
  const guesses = table.columns.map((column, place): ColumnGuess => {
    const found = chosen.find((candidate) => candidate.place === place);
    const attribute = protecteds[place];
    const examples = attribute === undefined ? (samples[place]?.examples ?? []) : [];
    if (attribute !== undefined)
      return {
        column,
        field: null,
        confidence: 1,
        reason: 'This column holds something that Waymark leaves out by default.',
        leftOut: attribute,
        examples,
      };
    if (!found)
      return {
        column,
        field: null,
        confidence: 0,
        reason: 'No field has a title like this, and the values do not tell.',
        leftOut: null,
        examples,
      };
    return { column, field: found.field.name, confidence: found.confidence, reason: found.reason, leftOut: null, examples };
  });
  const fields = Object.fromEntries(
    chosen.map((candidate) => [candidate.field.name, sourceOf(candidate, table, samples[candidate.place])]),
  );
  return { fields, guesses, missing: catalogue.filter((field) => field.isRequired && !(field.name in fields)).map(({ name }) => name) };
}

interface Evidence {
  readonly table: Table;
  readonly catalogue: FieldCatalogue;
  readonly samples: readonly ColumnSample[];
}

function candidatesFor(place: number, { table, catalogue, samples }: Evidence): Candidate[] {
  const sample = samples[place];
  const title = table.columns[place] ?? '';
  if (!sample) return [];
  return catalogue.flatMap((field) => {
    const worded = scoreTitle(title, field.titles);
    const judged = judgeSample(field, sample, samples);
    const confidence = Math.round(worded.score * judged.factor * 100) / 100;
    if (confidence >= LEAST)
      return [{ place, field, confidence, reason: [worded.reason, judged.reason].filter((part) => part !== '').join(' ') }];
    return judged.alone >= LEAST && worded.score === 0 ? [{ place, field, confidence: judged.alone, reason: judged.reason }] : [];
  });
}

/** The surest pairs first; of equal ones the earlier column. */
function choose(candidates: readonly Candidate[]): Candidate[] {
  const sorted = [...candidates].sort((a, b) => b.confidence - a.confidence || a.place - b.place);
  const places = new Set<number>();
  const fields = new Set<string>();
  return sorted.filter(({ place, field }) => {
    if (places.has(place) || fields.has(field.name)) return false;
    places.add(place);
    fields.add(field.name);
    return true;
  });
}

/** A column that fits two fields goes to the one that the file cannot do without. */
function giveWay(chosen: readonly Candidate[], catalogue: FieldCatalogue): Candidate[] {
  const has = new Set(chosen.map(({ field }) => field.name));
  return chosen.map((candidate) => {
    const wanted = catalogue.find(({ name }) => name === candidate.field.givesWayTo);
    if (!wanted || has.has(wanted.name)) return candidate;
    has.add(wanted.name);
    const reason = `${candidate.reason} No other column fits "${wanted.label}".`;
    return { ...candidate, field: wanted, confidence: Math.min(candidate.confidence, 0.6), reason };
  });
}

function sourceOf({ place, field }: Candidate, table: Table, sample: ColumnSample | undefined): FieldSource {
  const column = table.columns[place] ?? '';
  return field.isName && (sample?.familyFirst ?? 0) >= 0.6 ? { column, join: ' ', order: 'family-first' } : column;
}
