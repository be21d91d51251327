import { groupProblems, type ImportProblem, type ProblemGroup } from '@waymark/domain/shared/import-problem.ts';
import { useState } from 'react';
import { useFormat, useT } from '../platform/i18n.tsx';
import { Button } from './button.tsx';
import s from './import-problems.module.css';
import { Tag } from './tag.tsx';

const shownFirst = 10;
const rowsNamed = 12;

/** What is wrong with imported files, grouped by repair: what stands in the way first, then the larger groups. */
export function ImportProblems({ problems }: { readonly problems: readonly ImportProblem[] }) {
  const t = useT();
  const [isWhole, setWhole] = useState(false);
  const groups = groupProblems(problems);
  if (groups.length === 0) return <p className="t-s">{t('ui.problems.none')}</p>;
  const hidden = groups.length - shownFirst;
  return (
    <div className={s.problems}>
      <ul className={s.groups} aria-label={t('ui.problems.title')}>
        {(isWhole ? groups : groups.slice(0, shownFirst)).map((group) => (
          <Group key={`${group.code} ${group.file} ${group.column} ${group.cure}`} group={group} />
        ))}
      </ul>
      {hidden > 0 && !isWhole && (
        <Button size="sm" look="ghost" onPress={() => setWhole(true)}>
          {t('ui.problems.more', { count: hidden })}
        </Button>
      )}
    </div>
  );
}

function Group({ group }: { readonly group: ProblemGroup }) {
  const t = useT();
  const format = useFormat();
  const { file, column, severity, count, rows, examples, cure } = group;
  const [first] = examples;
  const named = rows.slice(0, rowsNamed).map((row) => format.number(row, { useGrouping: false }));
  const rest = rows.length - named.length;
  return (
    <li className={s.group}>
      <p className={s.head}>
        <Tag tone={severity === 'blocks' ? 'bad' : 'warn'}>{t(severity === 'blocks' ? 'ui.problems.blocks' : 'ui.problems.warns')}</Tag>
        <b>{t('ui.problems.count', { count })}</b>
        <span className="t-3">{column === null ? file : t('ui.problems.place', { file, column })}</span>
      </p>
      <p>{first?.message}</p>
      {cure !== first?.message && <p className="t-2">{cure}</p>}
      {named.length > 0 && (
        <p className="t-s t-3 num">
          {rest > 0
            ? t('ui.problems.rowsMore', { rows: named.join(', '), count: rest })
            : t('ui.problems.rows', { rows: named.join(', ') })}
        </p>
      )}
    </li>
  );
}
