import type { Session } from '../platform/session.ts';

/** The address of the sign-in page that leads back to `next` afterwards. */
export const signInAddress = (next: string): string => `/sign-in?next=${encodeURIComponent(next)}`;

/** Where somebody must go before a page inside the frame: setting up, or signing in; undefined when they may come in. */
export function entranceFor(session: Session, href: string): string | undefined {
  if (session.mode === 'empty') return '/setup';
  return session.account === null ? signInAddress(href) : undefined;
}

/** Whether an address is an entrance itself: one that no page answers to is not found, rather than asked for again and again. */
export const isEntrance = (pathname: string): boolean => pathname === '/setup' || pathname === '/sign-in';
