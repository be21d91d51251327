import { useEffect, useMemo, useRef } from 'react';
import { useT } from '../../platform/i18n.tsx';
import { useScreenKeys } from '../../platform/screen-keys.ts';
import type { RoundExpectation } from './assessments-queries.ts';
import type { OwnRating } from './use-rating.ts';

interface Moves {
  readonly rating: OwnRating;
  readonly expectation: RoundExpectation;
  readonly next: () => void;
  readonly toEvidence: () => void;
}

/** The keys of assessing: numbers choose, `b` between two, `e` evidence, Enter and Ctrl Enter move on. */
export function useAssessKeys(moves: Moves): void {
  const t = useT();
  const latest = useRef(moves);
  useEffect(() => {
    latest.current = moves;
  });
  const steps = moves.expectation.competency.scale.levels.length;
  const keys = useMemo(
    () => [
      ...Array.from({ length: Math.min(9, steps) }, (_, index) => ({
        key: String(index + 1),
        text: t('assessments.keys.choose', { step: index + 1 }),
        run: () => latest.current.rating.choose(index + 1),
      })),
      { key: 'b', text: t('assessments.keys.between'), run: () => latest.current.rating.toggleBetween() },
      { key: 'e', text: t('assessments.keys.evidence'), run: () => latest.current.toEvidence() },
      { key: 'Enter', text: t('assessments.keys.next') },
      { key: 'Ctrl Enter', text: t('assessments.keys.saveNext') },
    ],
    [t, steps],
  );
  useScreenKeys(keys);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.key !== 'Enter' || isLayerOpen()) return;
      if (!event.ctrlKey && !event.metaKey && !isLevel(event.target)) return;
      event.preventDefault();
      latest.current.next();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}

const isLayerOpen = (): boolean => document.querySelector('[role="dialog"], [role="alertdialog"]') !== null;

/** Enter alone moves on from a level card or from nowhere in particular; elsewhere it does what the field does with it. */
function isLevel(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('body, h2, input[type="radio"]');
}
