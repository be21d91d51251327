import { useMemo } from 'react';
import { useT } from '../../platform/i18n.tsx';
import { useScreenKeys } from '../../platform/screen-keys.ts';

const rows = (): HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>('[role="row"]')].filter((row) => row.querySelector('[data-person]') !== null);
const rowAtHand = (): HTMLElement | undefined => rows().find((row) => row.contains(document.activeElement));

/** Moves to the next or previous person of the table. */
function move(by: 1 | -1): void {
  const all = rows();
  const at = all.findIndex((row) => row.contains(document.activeElement));
  all[at < 0 ? 0 : Math.min(Math.max(at + by, 0), all.length - 1)]?.focus();
}

/** Opens or starts the assessment of the person at hand. */
function assess(): void {
  rowAtHand()?.querySelector<HTMLElement>('[data-assess]')?.click();
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
