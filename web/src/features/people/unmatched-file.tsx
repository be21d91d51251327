import { problemBehind } from '../../platform/careful-fetch.ts';
import { useT } from '../../platform/i18n.tsx';
import { Stack } from '../../ui/page.tsx';
import type { PeopleImportReport, PeopleMapping } from './import-queries.ts';
import { MappingTable } from './mapping-table.tsx';

type Guesses = PeopleImportReport['guesses'];

interface Props {
  readonly error: unknown;
  readonly onMapping: (mapping: PeopleMapping) => void;
}

/** A file in which no column looks like the key of a person: somebody says which one it is, and it goes on. */
export function UnmatchedFile({ error, onMapping }: Props) {
  const t = useT();
  const guesses = guessesIn(problemBehind(error).data);
  const choose = (column: string, field: string | null) => {
    const guessed = guesses.flatMap((guess) => (guess.field === null || guess.field === field ? [] : [[guess.field, guess.column]]));
    const fields = Object.fromEntries([...guessed.filter(([, name]) => name !== column), ...(field === null ? [] : [[field, column]])]);
    onMapping({
      format: 'waymark-people-mapping/1',
      people: { read: {}, fields, dates: {}, pathSeparator: '>', clear: '_clear' },
      lookups: {},
      missing: 'leave_alone',
    });
  };
  const columns = guesses.map((guess) => ({ ...guess, id: guess.column, leftOut: guess.leftOut !== null }));
  return (
    <Stack>
      <p role="alert">{t('people.import.noKey')}</p>
      <MappingTable columns={columns} isDisabled={false} onChoose={choose} />
    </Stack>
  );
}

// the refusal carries what the report of a readable file would have
const guessesIn = (data: Record<string, unknown> | undefined): Guesses => (data?.['guesses'] ?? []) as Guesses;
