import { keepPreviousData, useQueries } from '@tanstack/react-query';
import { CornerDownRight } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../platform/i18n.tsx';
import { useRested } from '../platform/use-rested.ts';
import { Avatar } from '../ui/avatar.tsx';
import { CommandPalette, type PaletteEntry, type PaletteGroup } from '../ui/command-palette.tsx';
import { rankText } from '../ui/rank-text.ts';
import { openHref, type PaletteActions, useLocalGroups } from './palette-groups.tsx';
import { type PaletteHit, type PaletteQuery, type PaletteSearch, readPaletteQuery } from './palette-search.ts';
import { paletteSearches } from './palette-searches.ts';
import { useHasPage } from './place.ts';

const mostInGroup = 5;

interface Props extends PaletteActions {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Search and commands: recent places and commands when empty; places, people, roles, competencies and commands while typing. */
export function Palette({ isOpen, onClose, onHelp, onSignOut }: Props) {
  const t = useT();
  const [typed, setTyped] = useState('');
  const [narrowed, setNarrowed] = useState<string>();
  const hasPage = useHasPage();
  const searches = paletteSearches.filter((search) => hasPage(search.page));
  const query = readPaletteQuery(typed, searches, narrowed);
  const remote = useRemoteGroups(searches, query, isOpen);
  const local = useLocalGroups(query, { onHelp, onSignOut });
  const close = () => {
    setTyped('');
    setNarrowed(undefined);
    onClose();
  };
  const groups = arrange([...local.before, ...remote.groups, ...local.after], query);
  return (
    <CommandPalette
      isOpen={isOpen}
      onClose={close}
      query={typed}
      onQuery={setTyped}
      groups={groups}
      onNarrow={setNarrowed}
      notice={remote.failed ? t('app.palette.failed') : remote.searching ? t('app.palette.searching') : undefined}
      narrowedTo={
        query.only === undefined
          ? undefined
          : [...local.before, ...remote.groups, ...local.after].find((group) => group.id === query.only)?.name
      }
    />
  );
}

/** Groups in order, each with its best few; local entries are ranked here, the server has ranked its own. */
function arrange(groups: readonly PaletteGroup[], query: PaletteQuery): PaletteGroup[] {
  return groups
    .filter((group) => query.only === undefined || group.id === query.only)
    .map((group) => ({ ...group, entries: isRemote(group.id) ? group.entries : bestOf(group.entries, query.text) }))
    .map((group) => ({ ...group, entries: group.entries.slice(0, query.only === undefined ? mostInGroup : 20) }))
    .filter((group) => group.entries.length > 0);
}

const isRemote = (groupId: string): boolean => paletteSearches.some((search) => search.id === groupId);

function bestOf(entries: readonly PaletteEntry[], text: string): PaletteEntry[] {
  const ranked = entries.map((entry) => ({ entry, rank: rankText(text, entry.text) }));
  return ranked
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank)
    .map(({ entry }) => entry);
}

function useRemoteGroups(searches: readonly PaletteSearch[], query: PaletteQuery, isOpen: boolean) {
  const t = useT();
  const text = useRested(query.text, 90);
  const answers = useQueries({
    queries: searches.map((search) => ({
      queryKey: ['palette', search.id, text],
      queryFn: () => search.find(text),
      enabled: isOpen && text !== '' && (query.only === undefined || query.only === search.id),
      placeholderData: keepPreviousData,
      staleTime: 60_000,
      retry: false,
    })),
  });
  const all = searches.map((search, index): PaletteGroup => {
    const hits = text === '' ? [] : (answers[index]?.data ?? []);
    return { id: search.id, name: t(search.group), entries: hits.map((hit) => entryOf(search.id, hit)) };
  });
  return {
    groups: all,
    searching: answers.some((answer) => answer.isFetching),
    failed: answers.some((answer) => answer.isError),
  };
}

function entryOf(group: string, hit: PaletteHit): PaletteEntry {
  return {
    id: `${group}:${hit.id}`,
    text: hit.text,
    ...(hit.more !== undefined && { more: hit.more }),
    icon: group === 'people' ? <Avatar name={hit.text} size="sm" /> : <CornerDownRight className="ic ic-flip" aria-hidden />,
    run: openHref(hit.href),
  };
}
