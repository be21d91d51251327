import { useMemo } from 'react';
import { useT } from '../../platform/i18n.tsx';
import { useScreenKeys } from '../../platform/screen-keys.ts';

const people = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('table [data-person]')];
const rowOf = (element: Element | null): Element | null => element?.closest('tr, [role="row"]') ?? null;

/** Moves to the next or previous person of the table. */
function move(by: 1 | -1): void {
  const all = people();
  const row = rowOf(document.activeElement);
  const at = all.findIndex((person) => row !== null && rowOf(person) === row);
  all[at < 0 ? 0 : Math.min(Math.max(at + by, 0), all.length - 1)]?.focus();
}

/** Opens or starts the assessment of the person at hand. */
function assess(): void {
  rowOf(document.activeElement)?.querySelector<HTMLElement>('[data-assess]')?.click();
}

/** `j` and `k` walk through the people, `a` assesses the one at hand. */
export function useTeamKeys(): void {
  const t = useT();
  const keys = useMemo(
    () => [
      { key: 'j', text: t('team.keys.next'), run: () => move(1) },
      { key: 'k', text: t('team.keys.previous'), run: () => move(-1) },
      { key: 'a', text: t('team.keys.assess'), run: assess },
    ],
    [t],
  );
  useScreenKeys(keys);
}
