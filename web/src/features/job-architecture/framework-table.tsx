import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useFormat, useT } from '../../platform/i18n.tsx';
import { cx } from '../../ui/cx.ts';
import { type ColumnSpec, DataTable } from '../../ui/data-table.tsx';
import { linkClass } from '../../ui/link-class.ts';
import { Tag } from '../../ui/tag.tsx';
import type { FrameworkSummary } from './framework-queries.ts';
import s from './framework-table.module.css';

interface Props {
  readonly frameworks: readonly FrameworkSummary[];
  /** People by role; undefined while they are counted. */
  readonly people: ReadonlyMap<string, number> | undefined;
  readonly now: Date;
  /** Authors see drafts. */
  readonly isAuthor: boolean;
}

/** S31: every framework with what is live, what is drafted, and how much is written. */
export function FrameworkTable({ frameworks, people, now, isAuthor }: Props) {
  const t = useT();
  return <DataTable label={t('frameworks.title')} rows={frameworks} columns={useColumns({ people, now, isAuthor })} empty={null} />;
}

/** What a row is about: the live version, else the draft. */
const current = ({ live, draft }: FrameworkSummary) => live ?? draft;

function useColumns({ people, now, isAuthor }: Omit<Props, 'frameworks'>): ColumnSpec<FrameworkSummary>[] {
  const t = useT();
  const figures = useFigureColumns(people);
  const draft: ColumnSpec<FrameworkSummary> = {
    id: 'draft',
    title: t('frameworks.table.draft'),
    sortBy: (framework) => framework.draft?.updatedAt,
    cell: (framework) => <DraftCell framework={framework} />,
  };
  return [
    {
      id: 'name',
      title: t('frameworks.table.framework'),
      sortBy: (framework) => framework.name,
      cell: (framework) => <NameCell framework={framework} />,
    },
    {
      id: 'live',
      title: t('frameworks.table.live'),
      sortBy: (framework) => framework.live?.publishedAt,
      cell: (framework) => <LiveCell framework={framework} now={now} />,
    },
    ...(isAuthor ? [draft] : []),
    ...figures,
  ];
}

function useFigureColumns(people: Props['people']): ColumnSpec<FrameworkSummary>[] {
  const t = useT();
  const format = useFormat();
  const peopleIn = (framework: FrameworkSummary) =>
    people === undefined ? undefined : (current(framework)?.profileIds ?? []).reduce((sum, id) => sum + (people.get(id) ?? 0), 0);
  return [
    {
      id: 'roles',
      title: t('frameworks.table.roles'),
      end: true,
      sortBy: (framework) => current(framework)?.profiles,
      cell: (framework) => format.number(current(framework)?.profiles ?? 0),
    },
    {
      id: 'people',
      title: t('frameworks.table.people'),
      end: true,
      sortBy: peopleIn,
      cell: (framework) => {
        const count = peopleIn(framework);
        return count === undefined ? '' : format.number(count);
      },
    },
    {
      id: 'written',
      title: t('frameworks.table.written'),
      end: true,
      sortBy: writtenShare,
      cell: (framework) => <WrittenCell framework={framework} />,
    },
  ];
}

function NameCell({ framework }: { readonly framework: FrameworkSummary }): ReactNode {
  const families = (current(framework)?.families ?? []).map(({ name }) => name);
  const format = useFormat();
  const isOwnName = families.length === 1 && families[0] === framework.name;
  return (
    <span className={s.stacked}>
      <Link className={linkClass('strong')} to="/programme/frameworks/$slug" params={{ slug: framework.slug }}>
        {framework.name}
      </Link>
      {families.length > 0 && !isOwnName && <small>{format.list(families)}</small>}
    </span>
  );
}

function LiveCell({ framework, now }: { readonly framework: FrameworkSummary; readonly now: Date }): ReactNode {
  const t = useT();
  const format = useFormat();
  const { live } = framework;
  if (live === null) return <span className="t-3">{t('frameworks.table.nothingLive')}</span>;
  const isOld = now.getTime() - Date.parse(live.publishedAt) > 365 * 86_400_000;
  return (
    <span className={cx(s.stacked, s.end)}>
      <span>
        {t('frameworks.version', { number: live.number })} {!live.forEveryone && <Tag tone="info">{t('frameworks.forSome')}</Tag>}
      </span>
      <small>
        {format.date(live.publishedAt)} {isOld && <Tag tone="warn">{t('frameworks.table.old')}</Tag>}
      </small>
    </span>
  );
}

function DraftCell({ framework }: { readonly framework: FrameworkSummary }): ReactNode {
  const t = useT();
  const format = useFormat();
  const { draft, live, slug } = framework;
  if (draft === null) return <span className="t-3">{t('frameworks.table.noDraft')}</span>;
  return (
    <span className={cx(s.stacked, s.end)}>
      <Link className={linkClass('text')} to="/programme/frameworks/$slug" params={{ slug }} search={{ v: 'draft' }}>
        {t('frameworks.draftOf', { number: (live?.number ?? 0) + 1 })}
      </Link>
      <small>{t('frameworks.table.changed', { date: format.date(draft.updatedAt) })}</small>
    </span>
  );
}

function writtenShare(framework: FrameworkSummary): number | undefined {
  const figures = current(framework);
  return figures === null || figures.expectations === 0 ? undefined : figures.written / figures.expectations;
}

function WrittenCell({ framework }: { readonly framework: FrameworkSummary }): ReactNode {
  const t = useT();
  const format = useFormat();
  const figures = current(framework);
  const share = writtenShare(framework);
  if (figures === null || share === undefined) return <span className="t-3">{t('frameworks.table.nothingAsked')}</span>;
  const percent = format.number(Math.floor(share * 100) / 100, { style: 'percent' });
  return (
    <span title={t('frameworks.table.writtenOf', { written: figures.written, of: figures.expectations })} className="num">
      {percent}
    </span>
  );
}
