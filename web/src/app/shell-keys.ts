import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { readPreference } from '../platform/preferences.ts';
import { findScreenKey } from '../platform/screen-keys.ts';
import { useNavigationSpaces } from './place.ts';

interface Actions {
  readonly onSearch: () => void;
  readonly onHelp: () => void;
}

/** How long `g` waits for the letter after it. */
const secondKeyMs = 1_500;

/** The keys that work on every page; letters rest while somebody types, a layer is open, or they are switched off (WCAG 2.1.4). */
export function useShellKeys(actions: Actions): void {
  const spaces = useNavigationSpaces();
  const navigate = useNavigate();
  const goneAt = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    const goTo = (letter: string): boolean => {
      const item = spaces.flatMap((space) => space.items).find((each) => each.key === letter);
      if (item !== undefined) void navigate({ to: item.path });
      return item !== undefined;
    };
    const letter = (event: KeyboardEvent): boolean => {
      const afterG = event.timeStamp - goneAt.current < secondKeyMs;
      goneAt.current = event.key === 'g' && !afterG ? event.timeStamp : Number.NEGATIVE_INFINITY;
      return afterG ? goTo(event.key) : letterKey(event.key, actions);
    };
    const handle = (event: KeyboardEvent): boolean => {
      if (isSearchKey(event)) return run(actions.onSearch);
      if (event.key === 'F6') return focusNextRegion(event.shiftKey);
      return lettersListen(event) && letter(event);
    };
    const listen = (event: KeyboardEvent) => {
      if (!event.defaultPrevented && handle(event)) event.preventDefault();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [actions, spaces, navigate]);
}

const run = (action: () => void): boolean => {
  action();
  return true;
};

const isSearchKey = (event: KeyboardEvent): boolean =>
  event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.shiftKey;

function lettersListen(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return false;
  if (readPreference('keys') === 'off') return false;
  return (
    !isTyping(event.target) && document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]') === null
  );
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable ||
    // a radio or checkbox takes no letters
    target.matches(
      'input:not([type="radio"], [type="checkbox"]), textarea, select, [role="spinbutton"], [role="application"], [role="application"] *',
    )
  );
}

function letterKey(key: string, actions: Actions): boolean {
  if (key === '/') return run(actions.onSearch);
  if (key === '?') return run(actions.onHelp);
  const own = findScreenKey(key)?.run;
  return own === undefined ? false : run(own);
}

/** Navigation, content, side panel and messages in turn: whatever of them is in view. */
function focusNextRegion(backwards: boolean): boolean {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter((region) => region.checkVisibility());
  const at = regions.findIndex((region) => region.contains(document.activeElement));
  const next = regions.at((at + (backwards ? -1 : 1)) % Math.max(1, regions.length));
  next?.focus();
  return next !== undefined;
}
