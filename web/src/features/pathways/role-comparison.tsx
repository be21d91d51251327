import type { RoleComparison } from '@waymark/domain/pathways/contract.ts';
import { useState } from 'react';
import { useT } from '../../platform/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { DiffText } from '../../ui/diff-text.tsx';
import { LevelScale } from '../../ui/level-scale.tsx';
import s from './role-comparison.module.css';
import { usePay } from './use-pay.ts';

type Row = RoleComparison['rows'][number];
const groups = ['new', 'grows', 'eases', 'no_longer', 'same'] as const;

/** Two roles side by side: facts, then what is new, grows, eases, is no longer asked, and (folded) stays the same. */
export function RoleComparisonView({ comparison }: { readonly comparison: RoleComparison }) {
  const t = useT();
  const changed = comparison.rows.some((row) => row.change !== 'same');
  const isApart = comparison.rows.length > 0 && comparison.rows.every((row) => row.from === null || row.to === null);
  return (
    <div className={s.whole}>
      <Facts comparison={comparison} />
      {isApart && <p className={s.identical}>{t('pathways.compare.apart')}</p>}
      {!changed && <p className={s.identical}>{t('pathways.compare.identical')}</p>}
      {groups.map((change) => {
        const rows = comparison.rows.filter((row) => row.change === change);
        return rows.length > 0 && <Group key={change} change={change} rows={rows} />;
      })}
    </div>
  );
}

function Facts({ comparison }: { readonly comparison: RoleComparison }) {
  const t = useT();
  const { from, to, move } = comparison;
  const pay = usePay();
  const months = move?.months;
  const lines = [
    [
      t('pathways.panel.level'),
      ...[from, to].map((role) => t('pathways.panel.levelValue', { order: role.levelOrder, name: role.levelName })),
    ],
    [t('pathways.panel.pay'), pay(from.pay), pay(to.pay)],
    [t('pathways.panel.people'), ...[from, to].map((role) => t('pathways.compare.people', { count: role.peopleHere }))],
    [t('pathways.compare.scope'), from.scope, to.scope],
    ...(move === null
      ? []
      : [[t('pathways.panel.time'), '', months == null ? t('pathways.panel.monthsNone') : t('pathways.panel.months', months)]]),
  ];
  return (
    <table className={s.facts}>
      <caption className="sr">{t('pathways.compare.facts')}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="sr">{t('pathways.panel.fact')}</span>
          </th>
          <th scope="col">{from.title}</th>
          <th scope="col">{to.title}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(([name, a, b]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{a}</td>
            <td>{b}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Group({ change, rows }: { readonly change: Row['change']; readonly rows: readonly Row[] }) {
  const t = useT();
  const [isOpen, setOpen] = useState(change !== 'same');
  return (
    <section className={s.group}>
      <h2 className="t-section">{t(`pathways.compare.${change}`)}</h2>
      {isOpen ? (
        rows.map((row) => <ComparedRow key={row.competency.id} row={row} />)
      ) : (
        <Button look="soft" size="sm" onPress={() => setOpen(true)}>
          {t('pathways.compare.showSame', { count: rows.length })}
        </Button>
      )}
    </section>
  );
}

function ComparedRow({ row }: { readonly row: Row }) {
  const t = useT();
  return (
    <article className={s.row}>
      <h3>{row.competency.name}</h3>
      <p className={s.levels}>{levelWords(row, t)}</p>
      <LevelScale held={row.held} asked={row.to ?? row.from} levels={row.competency.scale.levels.length} />
      <p className={s.text}>
        {row.change === 'no_longer' ? (
          t('pathways.compare.was', { text: row.fromWording })
        ) : (
          <DiffText before={row.fromWording} after={row.toWording} />
        )}
      </p>
    </article>
  );
}

function levelWords(row: Row, t: ReturnType<typeof useT>): string {
  if (row.from === null) return t('pathways.compare.onlyTo', { to: row.to ?? 0 });
  if (row.to === null) return t('pathways.compare.onlyFrom', { from: row.from });
  return row.from === row.to ? t('pathways.level', { level: row.to }) : t('pathways.compare.levels', { from: row.from, to: row.to });
}
