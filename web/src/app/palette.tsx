import { keepPreviousData, useQueries } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { Clock, CornerDownRight, Keyboard, LogOut, Moon, Sun } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../platform/i18n.tsx';
import { isDark, setPreference } from '../platform/preferences.ts';
import { useSession } from '../platform/session.ts';
import { useRested } from '../platform/use-rested.ts';
import { Avatar } from '../ui/avatar.tsx';
import { CommandPalette, type PaletteEntry, type PaletteGroup } from '../ui/command-palette.tsx';
import { rankText } from '../ui/rank-text.ts';
import { goTo } from './go-to.ts';
import { type PaletteHit, type PaletteQuery, type PaletteSearch, readPaletteQuery } from './palette-search.ts';
import { paletteSearches } from './palette-searches.ts';
import { useHasPage, useNavigationSpaces } from './place.ts';
import { readRecentPlaces } from './recent-places.ts';

const mostInGroup = 5;

interface Props {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onHelp: () => void;
  readonly onSignOut: () => void;
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

const openHref =
  (href: string): PaletteEntry['run'] =>
  ({ newTab }) =>
    newTab ? void window.open(href, '_blank', 'noopener') : goTo(href);

function useLocalGroups(
  query: PaletteQuery,
  actions: Pick<Props, 'onHelp' | 'onSignOut'>,
): { before: PaletteGroup[]; after: PaletteGroup[] } {
  const t = useT();
  const { account } = useSession();
  const spaces = useNavigationSpaces();
  const { latestLocation } = useRouter();
  const recent = readRecentPlaces(account?.id ?? '')
    .filter((place) => place.href !== latestLocation.href)
    .map((place) => ({
      id: `recent:${place.href}`,
      text: place.title,
      icon: <Clock className="ic" aria-hidden />,
      run: openHref(place.href),
    }));
  const places = spaces.flatMap((space) =>
    space.items.map((item) => ({
      id: `place:${item.path}`,
      text: t(item.text),
      icon: <item.icon className="ic" aria-hidden />,
      ...(item.key !== undefined && { hint: `g ${item.key}` }),
      run: openHref(item.path),
    })),
  );
  const dark = isDark();
  const commands: PaletteEntry[] = [
    {
      id: 'command:theme',
      text: t('app.command.theme'),
      icon: dark ? <Sun className="ic" aria-hidden /> : <Moon className="ic" aria-hidden />,
      run: () => setPreference('theme', dark ? 'light' : 'dark'),
    },
    { id: 'command:keys', text: t('app.command.keys'), hint: '?', icon: <Keyboard className="ic" aria-hidden />, run: actions.onHelp },
    { id: 'command:out', text: t('app.command.signOut'), icon: <LogOut className="ic" aria-hidden />, run: actions.onSignOut },
  ];
  const isEmpty = query.text === '' && query.only === undefined;
  return {
    before: [
      ...(isEmpty ? [{ id: 'recent', name: t('app.palette.recent'), entries: recent }] : []),
      { id: 'places', name: t('app.palette.places'), entries: places },
    ],
    after: [{ id: 'commands', name: t('app.palette.commands'), entries: commands }],
  };
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
