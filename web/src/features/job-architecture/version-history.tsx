import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useFormat, useT } from '../../platform/i18n.tsx';
import { type ColumnSpec, DataTable } from '../../ui/data-table.tsx';
import { linkClass } from '../../ui/link-class.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { Tag } from '../../ui/tag.tsx';
import { type VersionEntry, versionsQuery } from './framework-queries.ts';
import s from './version-history.module.css';

type Row = VersionEntry & { readonly id: string };

/** Every version that the reader may open, the newest first. */
export function VersionHistory({ framework }: { readonly framework: string }) {
  const t = useT();
  const versions = useQuery(versionsQuery(framework));
  return (
    <section className={s.history}>
      <h2 className="t-section">{t('frameworks.history.title')}</h2>
      <Loaded query={versions} failed={t('frameworks.history.failed')}>
        {(all) => <HistoryTable framework={framework} versions={all} />}
      </Loaded>
    </section>
  );
}

function HistoryTable({ framework, versions }: { readonly framework: string; readonly versions: readonly VersionEntry[] }) {
  const t = useT();
  const hasNotes = versions.some(({ notes }) => notes !== '');
  const columns = useColumns(framework).filter(({ id }) => id !== 'notes' || hasNotes);
  const rows = versions.map((version) => ({ ...version, id: version.versionId }));
  return <DataTable label={t('frameworks.history.title')} rows={rows} columns={columns} empty={t('frameworks.history.empty')} />;
}

function useColumns(framework: string): ColumnSpec<Row>[] {
  const t = useT();
  return [
    {
      id: 'version',
      title: t('frameworks.history.version'),
      cell: ({ number }) => (
        <Link
          className={linkClass('strong')}
          to="/programme/frameworks/$slug"
          params={{ slug: framework }}
          search={{ v: number === null ? 'draft' : String(number) }}
        >
          {number === null ? t('frameworks.draft') : t('frameworks.version', { number })}
        </Link>
      ),
    },
    {
      id: 'state',
      title: t('frameworks.history.state'),
      cell: ({ state, forEveryone }) => (
        <>
          <StateTag state={state} /> {state === 'published' && !forEveryone && <Tag tone="info">{t('frameworks.forSome')}</Tag>}
        </>
      ),
    },
    { id: 'used', title: t('frameworks.history.used'), cell: (version) => <Used version={version} /> },
    { id: 'notes', title: t('frameworks.history.notes'), cell: ({ notes }) => notes },
  ];
}

function StateTag({ state }: { readonly state: VersionEntry['state'] }) {
  const t = useT();
  const tone = state === 'published' ? 'good' : state === 'draft' ? 'warn' : 'plain';
  return <Tag tone={tone}>{t(`frameworks.state.${state}`)}</Tag>;
}

/** "9 Jun 2025 – 8 Jun 2026", "since 8 Jun 2026", or when a draft was begun. */
function Used({ version: { publishedAt, supersededAt, createdAt } }: { readonly version: VersionEntry }) {
  const t = useT();
  const format = useFormat();
  if (publishedAt === null) return t('frameworks.history.begun', { date: format.date(createdAt) });
  return supersededAt === null
    ? t('frameworks.history.since', { date: format.date(publishedAt) })
    : format.dateRange(publishedAt, supersededAt);
}
