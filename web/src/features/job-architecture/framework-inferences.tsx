import { useT } from '../../platform/i18n.tsx';
import { frameworkFieldWords } from './framework-field-words.ts';
import s from './framework-import.module.css';
import type { FrameworkImportReport } from './framework-import-queries.ts';

/** What no mapping and no column says and was therefore guessed or inferred: to be looked at before anything is written. */
export function FrameworkInferences({ report }: { readonly report: FrameworkImportReport }) {
  const t = useT();
  const guesses = report.guesses.filter(({ field }) => field !== null);
  const { inferred, duplicates } = report;
  const tracks = inferred?.levelsFrom.startsWith('mean') ? inferred.order.filter(({ profiles }) => profiles.length > 1) : [];
  return (
    <>
      {guesses.length > 0 && (
        <details className={s.part} open>
          <summary>{t('frameworks.import.guessed')}</summary>
          <ul className={s.list}>
            {guesses.map(({ file, column, field, reason }) => (
              <li key={`${file} ${column}`}>
                {t('frameworks.import.guess', { column, file, field: fieldName(t, field ?? '') })} <span className="t-s t-3">{reason}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {inferred?.importanceAssumed === true && <p className="t-s">{t('frameworks.import.importanceAssumed')}</p>}
      {duplicates > 0 && <p className="t-s">{t('frameworks.import.duplicates', { count: duplicates })}</p>}
      {tracks.length > 0 && (
        <details className={s.part}>
          <summary>{t('frameworks.import.order', { count: tracks.length })}</summary>
          <ul className={s.list}>
            {tracks.map(({ family, track, profiles }) => (
              <li key={`${family} ${track}`}>
                <b>{track}</b>: {profiles.map(({ title }) => title).join(' → ')}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function fieldName(t: ReturnType<typeof useT>, field: string): string {
  const words = frameworkFieldWords[field];
  return words === undefined ? field : t(words);
}
