import { useT } from '../../platform/i18n.tsx';
import { importFieldWords } from './import-field-words.ts';
import type { PeopleImportReport } from './import-queries.ts';
import s from './import-review.module.css';

type Difference = PeopleImportReport['examples'][number]['differences'][number];

/** The first people who would change, each with what changes. */
export function ImportExamples({ examples }: Pick<PeopleImportReport, 'examples'>) {
  const t = useT();
  if (examples.length === 0) return null;
  return (
    <details>
      <summary>{t('people.import.examplesOf', { count: examples.length })}</summary>
      <ul className={s.examples}>
        {examples.map(({ key, kind, differences }) => (
          <li key={`${kind} ${key}`}>
            <b>{key}</b> {t(`people.import.kind.${kind}`)}: <Differences differences={differences} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function Differences({ differences }: { readonly differences: readonly Difference[] }) {
  const t = useT();
  return differences.map(({ field, before, after }, index) => (
    <span key={field}>
      {index > 0 && ', '}
      {t('people.import.difference', { field: fieldName(t, field), before: before ?? '–', after: after ?? '–' })}
    </span>
  ));
}

/** A difference may speak of the manager as a whole, whom a file names in one of three ways. */
function fieldName(t: ReturnType<typeof useT>, field: string): string {
  const words: Readonly<Record<string, (typeof importFieldWords)[keyof typeof importFieldWords]>> = {
    ...importFieldWords,
    manager: 'people.import.field.managerKey',
  };
  const key = words[field];
  return key === undefined ? field : t(key);
}
