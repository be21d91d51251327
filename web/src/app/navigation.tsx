import {
  BookOpen,
  ClipboardList,
  Compass,
  FileText,
  Import,
  KeyRound,
  Layers,
  ListChecks,
  ListTodo,
  type LucideIcon,
  Settings,
  Table2,
  Users,
} from 'lucide-react';
import type { PlainKey } from '../platform/format-message.ts';
import type { Session, Space } from '../platform/session.ts';
import { CareerMapIcon } from './career-map-icon.ts';

export interface NavigationItem {
  readonly path: string;
  readonly text: PlainKey;
  readonly icon: LucideIcon;
  /** The second key after `g`. */
  readonly key?: string;
  /** The kind of what waits there, as the session counts it. */
  readonly waiting?: string;
  readonly needs?: keyof Session['can'];
}

export interface NavigationSpace {
  readonly id: Space;
  readonly text: PlainKey;
  readonly icon: LucideIcon;
  readonly items: readonly NavigationItem[];
}

/** All there is to show, in order; what has no page yet or is not this person's is left out by `navigationFor`. */
const spaces: readonly NavigationSpace[] = [
  {
    id: 'me',
    text: 'app.space.me',
    icon: Compass,
    items: [
      { path: '/me', text: 'app.nav.growth', icon: Compass, key: 'g' },
      { path: '/me/map', text: 'app.nav.map', icon: CareerMapIcon, key: 'm' },
      { path: '/me/plan', text: 'app.nav.plan', icon: ListChecks, key: 'p' },
      { path: '/me/assessments', text: 'app.nav.assessments', icon: ClipboardList, key: 'a', waiting: 'assessments' },
      { path: '/me/evidence', text: 'app.nav.evidence', icon: FileText, key: 'e' },
    ],
  },
  {
    id: 'team',
    text: 'app.space.team',
    icon: Users,
    items: [
      { path: '/team', text: 'app.nav.team', icon: Users, key: 't' },
      { path: '/team/assessments', text: 'app.nav.teamAssessments', icon: ClipboardList, waiting: 'teamAssessments' },
    ],
  },
  {
    id: 'programme',
    text: 'app.space.programme',
    icon: Layers,
    items: [
      { path: '/programme/frameworks', text: 'app.nav.frameworks', icon: Table2, key: 'f' },
      { path: '/programme/competencies', text: 'app.nav.competencies', icon: BookOpen },
    ],
  },
  {
    id: 'admin',
    text: 'app.space.admin',
    icon: Settings,
    items: [
      { path: '/setup', text: 'app.nav.setup', icon: ListTodo, needs: 'changeOrganisation' },
      { path: '/admin/imports', text: 'app.nav.imports', icon: Import, needs: 'importPeople' },
      { path: '/admin/access', text: 'app.nav.access', icon: KeyRound, needs: 'manageAccess' },
    ],
  },
];

/** The spaces and items for a session: only pages that exist (`hasPage`) and spaces it has something to do in. */
export function navigationFor(session: Session, hasPage: (path: string) => boolean): NavigationSpace[] {
  return spaces
    .filter((space) => session.spaces.includes(space.id))
    .map((space) => ({
      ...space,
      items: space.items.filter((item) => hasPage(item.path) && (item.needs === undefined || session.can[item.needs])),
    }))
    .filter((space) => space.items.length > 0);
}

/** Where `/` leads: the first page that this session may open; without any, one's own account. */
export function homeOf(session: Session, hasPage: (path: string) => boolean): string {
  return navigationFor(session, hasPage)[0]?.items[0]?.path ?? '/settings/account';
}
