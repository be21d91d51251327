import { useMatches, useRouter } from '@tanstack/react-router';
import { useMemo } from 'react';
import { type Session, type Space, useSession } from '../platform/session.ts';
import type { Crumb } from './crumb.ts';
import { type NavigationSpace, navigationFor } from './navigation.tsx';
import { useGivenPageName } from './page-name.ts';

/** Where the reader is: the space, the way there, and whether the page needs the width. */
export interface Place {
  readonly space: Space;
  readonly slim: boolean;
  readonly crumbs: readonly Crumb[];
  /** The page's own name, where its data gives it one. */
  readonly given: string | undefined;
  /** How far its reader is, for the window's title: "2 of 6". */
  readonly progress: string | undefined;
}

export function usePlace(): Place {
  const session = useSession();
  const { slim = false, withoutPerson, ...own } = useMatches().at(-1)?.staticData ?? {};
  const { crumbs = [], space } = session.person === null ? { ...own, ...withoutPerson } : own;
  const given = useGivenPageName();
  return { space: space ?? mainSpace(session), slim, crumbs, given: given?.name, progress: given?.progress };
}

const mainSpace = (session: Session): Space => (session.person === null ? (session.spaces[0] ?? 'me') : 'me');

/** The navigation of this session over the pages that exist. */
export function useNavigationSpaces(): NavigationSpace[] {
  const session = useSession();
  const { routesByPath } = useRouter();
  return useMemo(() => navigationFor(session, (path) => path in routesByPath), [session, routesByPath]);
}

/** Whether a page exists, for links to parts that may not be there. */
export function useHasPage(): (path: string) => boolean {
  const { routesByPath } = useRouter();
  return (path) => path in routesByPath;
}
