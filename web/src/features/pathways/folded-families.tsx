import { useT } from '../../platform/i18n.tsx';
import s from './career-map.module.css';
import { strokeOf } from './map-net.tsx';
import type { MapLayout } from './map-shapes.ts';
import type { MapWords } from './map-words.ts';

/** Families without a direct move: one line each, with the reason and a way to open them. */
export function FoldedFamilies(props: {
  readonly layout: MapLayout;
  readonly words: MapWords;
  readonly onUnfold: (familyId: string) => void;
}) {
  const t = useT();
  return props.layout.folded.map((family) => (
    <div key={family.id} className={s.folded} style={{ top: family.top }}>
      <b>{family.name}</b>
      <svg viewBox="0 0 156 14" aria-hidden="true">
        <path d={`M6 7h${(family.stops - 1) * 36}`} stroke={strokeOf(family.colour)} strokeWidth="3" opacity=".7" />
        {Array.from({ length: family.stops }, (_, index) => (
          <circle
            // biome-ignore lint/suspicious/noArrayIndexKey: a stop is its place
            key={index}
            cx={6 + index * 36}
            cy="7"
            r="4"
            fill="var(--surface)"
            stroke={strokeOf(family.colour)}
            strokeWidth="2.5"
          />
        ))}
      </svg>
      <span>{props.words.folded(family.id)}</span>
      <button type="button" onClick={() => props.onUnfold(family.id)}>
        {t('pathways.folded.show')}
        <span className="sr"> {t('pathways.folded.in', { family: family.name })}</span>
      </button>
    </div>
  ));
}
