import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { type CompetencyKind, kinds, type LibraryFilter, libraryQuery } from '../../features/competencies/competency-queries.ts';
import { CompetencyTable } from '../../features/competencies/competency-table.tsx';
import { competencyUseCountsQuery } from '../../features/job-architecture/framework-queries.ts';
import { useT } from '../../platform/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LoadMore } from '../../ui/load-more.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Page, PageHead, Stack } from '../../ui/page.tsx';
import { PillSelect } from '../../ui/select.tsx';
import { RowsSkeleton } from '../../ui/skeleton.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { PillFilter } from '../../ui/toggle.tsx';
import s from './competencies-page.module.css';

const route = getRouteApi('/shell/programme/competencies');
const typingPauseMs = 250;

/** S35: what the organisation describes and assesses, to find and to read. */
export function CompetenciesPage() {
  const t = useT();
  const search = route.useSearch();
  const go = route.useNavigate();
  const filter: LibraryFilter = { q: search.q ?? '', kind: search.kind, retired: search.retired === true };
  const change = (next: Partial<LibraryFilter>) => void go({ search: searchOf({ ...filter, ...next }), replace: true });
  const library = useInfiniteQuery(libraryQuery(filter));
  const shown = library.data ?? [];
  const uses = useQuery(competencyUseCountsQuery(shown.map(({ id }) => id)));
  return (
    <Page>
      <PageHead title={t('competencies.title')} lead={t('competencies.lead')} />
      <Stack>
        <Filters filter={filter} onChange={change} />
        <Loaded query={library} failed={t('competencies.failed')} skeleton={<RowsSkeleton rows={8} />}>
          {() =>
            shown.length === 0 ? (
              <Nothing filter={filter} onClear={() => change({ q: '', kind: undefined, retired: false })} />
            ) : (
              <div>
                <CompetencyTable competencies={shown} uses={uses.data} />
                <LoadMore query={library} counted />
              </div>
            )
          }
        </Loaded>
      </Stack>
    </Page>
  );
}

function searchOf({ q, kind, retired }: LibraryFilter): { q?: string; kind?: CompetencyKind; retired?: true } {
  return { ...(q !== '' && { q }), ...(kind !== undefined && { kind }), ...(retired && { retired: true as const }) };
}

function Filters({ filter, onChange }: { readonly filter: LibraryFilter; readonly onChange: (next: Partial<LibraryFilter>) => void }) {
  const t = useT();
  const { text, setText } = useTyped(filter.q, (q) => onChange({ q }));
  const options = [
    { id: 'all' as const, text: t('competencies.allKinds') },
    ...kinds.map((id) => ({ id, text: t(`competencies.kinds.${id}`) })),
  ];
  return (
    <search className={s.filters}>
      <TextField
        className={s.find}
        label={t('competencies.find')}
        labelHidden
        placeholder={t('competencies.find')}
        value={text}
        onChange={setText}
        type="search"
      />
      <PillSelect
        label={t('competencies.kind')}
        value={filter.kind ?? 'all'}
        onChange={(kind) => onChange({ kind: kind === 'all' ? undefined : kind })}
        options={options}
      />
      <PillFilter isSelected={filter.retired} onChange={(retired) => onChange({ retired })}>
        {t('competencies.showRetired')}
      </PillFilter>
    </search>
  );
}

/** What is being typed: applied after a pause, and given up when the search changes in another way. */
function useTyped(applied: string, onApply: (text: string) => void) {
  const [text, setText] = useState(applied);
  const sent = useRef(applied);
  const apply = useRef(onApply);
  apply.current = onApply;
  useEffect(() => {
    if (applied !== sent.current) setText(applied);
    sent.current = applied;
  }, [applied]);
  useEffect(() => {
    if (text === sent.current) return;
    const timer = setTimeout(() => {
      sent.current = text;
      apply.current(text);
    }, typingPauseMs);
    return () => clearTimeout(timer);
  }, [text]);
  return { text, setText };
}

function Nothing({ filter, onClear }: { readonly filter: LibraryFilter; readonly onClear: () => void }) {
  const t = useT();
  const isFiltered = filter.q !== '' || filter.kind !== undefined || filter.retired;
  if (!isFiltered) return <EmptyState title={t('competencies.empty')} why={t('competencies.emptyWhy')} />;
  return (
    <EmptyState
      title={t('competencies.nothingFound')}
      why={t('competencies.nothingFoundWhy')}
      action={<Button onPress={onClear}>{t('competencies.clear')}</Button>}
    />
  );
}
