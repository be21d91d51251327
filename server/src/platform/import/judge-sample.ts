import type { ImportField } from '@waymark/domain/shared/field-catalogue.ts';
import { foldTitle } from './fold-title.ts';
import type { ColumnSample } from './sample-column.ts';

export interface SampleJudgement {
  /** Multiplies the confidence that the title gives. */
  readonly factor: number;
  /** The confidence that the values give when the title says nothing. */
  readonly alone: number;
  readonly reason: string;
}

const neutral: SampleJudgement = { factor: 1, alone: 0, reason: '' };
const no = (reason: string): SampleJudgement => ({ factor: 0.2, alone: 0, reason });

/** Whether a column's values can be those of a field. */
export function judgeSample(field: ImportField, sample: ColumnSample, all: readonly ColumnSample[]): SampleJudgement {
  if (sample.filled === 0) return { factor: 0.7, alone: 0, reason: 'The column is empty.' };
  const like = field.looksLike === undefined ? neutral : LIKE[field.looksLike](sample, all);
  const kind = field.kind === 'flag' ? judgeFlag(field, sample) : (KINDS[field.kind]?.(sample, all) ?? neutral);
  return {
    factor: like.factor * kind.factor,
    alone: Math.max(like.alone, kind.alone),
    reason: [like.reason, kind.reason].filter((part) => part !== '').join(' '),
  };
}

/** Yes and no in any of their words: what a column called "Required" holds that names no levels. */
function judgeFlag({ choices = {} }: ImportField, sample: ColumnSample): SampleJudgement {
  const known = new Set(Object.values(choices).flat());
  const values = [...sample.values];
  return values.filter((value) => known.has(foldTitle(value))).length >= values.length * 0.8
    ? neutral
    : no('The values are no yes and no.');
}

type Judge = (sample: ColumnSample, all: readonly ColumnSample[]) => SampleJudgement;

const KINDS: Partial<Record<ImportField['kind'], Judge>> = {
  date: (sample) => (sample.dates >= 0.5 ? neutral : no('The values are no dates.')),
  email: (sample) =>
    sample.emails >= 0.5
      ? { factor: 1, alone: 0.6, reason: 'The values are e-mail addresses.' }
      : no('The values are no e-mail addresses.'),
  share: (sample) => (sample.shares >= 0.8 ? neutral : no('The values are no shares.')),
};

const LIKE: Record<NonNullable<ImportField['looksLike']>, Judge> = {
  /** Each value once: the key of a person. */
  unique: (sample) => (sample.distinct >= 0.98 ? neutral : { factor: 0.6, alone: 0, reason: 'Values repeat.' }),
  /** No addresses: what a column called e-mail holds that is none. */
  login: (sample) => (sample.emails < 0.5 && sample.distinct >= 0.98 ? neutral : no('The values do not look like logins.')),
  /** Values that another column holds as keys. */
  other_key: (sample, all) => {
    if (sample.emails >= 0.5 || sample.names >= 0.5) return no('The values are no keys.');
    const known = all.some((other) => other !== sample && other.distinct >= 0.98 && shareIn(sample, other) >= 0.8);
    return known ? { factor: 1, alone: 0, reason: 'The values are keys of this file.' } : { factor: 0.7, alone: 0, reason: '' };
  },
  other_email: (sample) =>
    sample.emails >= 0.5 ? { factor: 1, alone: 0, reason: 'The values are e-mail addresses.' } : no('The values are no e-mail addresses.'),
  other_name: (sample) => (sample.names >= 0.5 ? { factor: 1, alone: 0, reason: 'The values are names.' } : no('The values are no names.')),
};

const shareIn = (sample: ColumnSample, other: ColumnSample): number =>
  [...sample.values].filter((value) => other.values.has(value)).length / sample.values.size;
