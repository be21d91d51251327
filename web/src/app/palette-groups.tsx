import { useRouter } from '@tanstack/react-router';
import { Clock, Keyboard, LogOut, Moon, Sun } from 'lucide-react';
import { useT } from '../platform/i18n.tsx';
import { isDark, setPreference } from '../platform/preferences.ts';
import { useSession } from '../platform/session.ts';
import type { PaletteEntry, PaletteGroup } from '../ui/command-palette.tsx';
import { goTo } from './go-to.ts';
import type { PaletteQuery } from './palette-search.ts';
import { useNavigationSpaces } from './place.ts';
import { readRecentPlaces } from './recent-places.ts';

/** What the palette can do besides opening pages. */
export interface PaletteActions {
  readonly onHelp: () => void;
  readonly onSignOut: () => void;
}

/** Opens an address here, or in a new tab when Ctrl or Cmd was held. */
export const openHref =
  (href: string): PaletteEntry['run'] =>
  ({ newTab }) =>
    newTab ? void window.open(href, '_blank', 'noopener') : goTo(href);

/** The groups that need no server: recent places and what waits while the field is empty, then places; commands come last. */
export function useLocalGroups(query: PaletteQuery, actions: PaletteActions): { before: PaletteGroup[]; after: PaletteGroup[] } {
  const t = useT();
  const recent = { id: 'recent', name: t('app.palette.recent'), entries: useRecent() };
  const forYou = { id: 'waiting', name: t('app.palette.forYou'), entries: useWaiting() };
  const places = { id: 'places', name: t('app.palette.places'), entries: usePlaces() };
  const commands = { id: 'commands', name: t('app.palette.commands'), entries: useCommands(actions) };
  const isEmpty = query.text === '' && query.only === undefined;
  return { before: isEmpty ? [recent, forYou, places] : [places], after: [commands] };
}

function useRecent(): PaletteEntry[] {
  const { account } = useSession();
  const { latestLocation } = useRouter();
  return readRecentPlaces(account?.id ?? '')
    .filter((place) => place.href !== latestLocation.href)
    .map(({ href, title }) => ({ id: `recent:${href}`, text: title, icon: <Clock className="ic" aria-hidden />, run: openHref(href) }));
}

/** At most three things that wait for this person. */
function useWaiting(): PaletteEntry[] {
  const t = useT();
  const { waiting } = useSession();
  const items = useNavigationSpaces().flatMap((space) => space.items);
  return items
    .map((item) => ({ item, count: item.waiting === undefined ? 0 : (waiting[item.waiting] ?? 0) }))
    .filter(({ count }) => count > 0)
    .slice(0, 3)
    .map(({ item, count }) => ({
      id: `waiting:${item.path}`,
      text: t(item.text),
      hint: t('app.waiting', { count }),
      icon: <item.icon className="ic" aria-hidden />,
      run: openHref(item.path),
    }));
}

function usePlaces(): PaletteEntry[] {
  const t = useT();
  const items = useNavigationSpaces().flatMap((space) => space.items);
  return items.map((item) => ({
    id: `place:${item.path}`,
    text: t(item.text),
    icon: <item.icon className="ic" aria-hidden />,
    ...(item.key !== undefined && { hint: `g ${item.key}` }),
    run: openHref(item.path),
  }));
}

function useCommands(actions: PaletteActions): PaletteEntry[] {
  const t = useT();
  const dark = isDark();
  const Theme = dark ? Sun : Moon;
  return [
    {
      id: 'command:theme',
      text: t('app.command.theme'),
      icon: <Theme className="ic" aria-hidden />,
      run: () => setPreference('theme', dark ? 'light' : 'dark'),
    },
    { id: 'command:keys', text: t('app.command.keys'), hint: '?', icon: <Keyboard className="ic" aria-hidden />, run: actions.onHelp },
    { id: 'command:out', text: t('app.command.signOut'), icon: <LogOut className="ic" aria-hidden />, run: actions.onSignOut },
  ];
}
