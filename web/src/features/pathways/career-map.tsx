import { Maximize2, Minus, Plus } from 'lucide-react';
import { type KeyboardEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useT } from '../../platform/i18n.tsx';
import { hintClass } from '../../ui/hint-class.ts';
import s from './career-map.module.css';
import { FoldedFamilies } from './folded-families.tsx';
import { layoutMap } from './layout-map.ts';
import { Bands, Chips, Heads, Legend } from './map-furniture.tsx';
import { MapNet } from './map-net.tsx';
import type { MapLayout } from './map-shapes.ts';
import { isMapKey, mapStep } from './map-step.ts';
import type { MapFilter, MapView } from './map-view.ts';
import { useMapWords } from './map-words.ts';
import { RoleNode } from './role-node.tsx';
import { useWidth } from './use-width.ts';

const zoomHint = hintClass({ side: 'above', edge: 'start' });

export interface CareerMapProps {
  readonly view: MapView;
  readonly filter: MapFilter;
  readonly comparingId: string | null;
  readonly onCompare: (roleId: string) => void;
  readonly onOpen: (roleId: string) => void;
  readonly onTarget: (roleId: string) => void;
  readonly onList: () => void;
}

const zooms = [0.6, 0.75, 0.9, 1, 1.15, 1.3, 1.5];
const actualSize = zooms.indexOf(1);

/** The career map: lanes by track, columns by level, moves as lines. One tab stop; arrows move between roles. */
export function CareerMap(props: CareerMapProps) {
  const t = useT();
  const { view, filter, comparingId } = props;
  const [frame, width] = useWidth<HTMLDivElement>(936);
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const [zoom, setZoom] = useState(actualSize);
  const layout = useMemo(() => layoutMap({ view, filter, unfolded, width, comparingId }), [view, filter, unfolded, width, comparingId]);
  const focus = useMapFocus(layout, view.map.hereId);
  const words = useMapWords(view);
  const scale = zooms[zoom] ?? 1;
  const zoomBy = (steps: number) => setZoom((at) => Math.max(0, Math.min(zooms.length - 1, at + steps)));
  const keys = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (isMapKey(event.key)) {
      event.preventDefault();
      focus.move(mapStep(layout, focus.activeId, event.key));
      return;
    }
    const actions: Record<string, () => void> = {
      t: () => props.onTarget(focus.activeId),
      l: props.onList,
      o: () => props.onOpen(focus.activeId),
      '+': () => zoomBy(1),
      '=': () => zoomBy(1),
      '-': () => zoomBy(-1),
      '0': () => setZoom(actualSize),
    };
    const action = actions[event.key];
    if (action === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    action();
  };
  return (
    <div ref={frame} className={s.canvas} dir="ltr">
      <div className={s.sheet} style={{ width: layout.width * scale, height: layout.height * scale }}>
        <div
          className={s.sheet}
          style={{
            width: layout.width,
            height: layout.height,
            ...(scale !== 1 && { transform: `scale(${scale})`, transformOrigin: '0 0' }),
          }}
        >
          <Bands layout={layout} />
          <MapNet layout={layout} />
          <Heads layout={layout} view={view} />
          {/* role=application, so that screen readers hand the arrow keys over */}
          <div
            role="application"
            aria-roledescription={t('pathways.map.role')}
            aria-label={t('pathways.map.label', { roles: layout.nodes.length, lanes: layout.lanes.length })}
            onKeyDown={keys}
          >
            {layout.nodes.map((node) => (
              <RoleNode
                key={node.role.id}
                node={node}
                words={words}
                description={words.describe(node, layout)}
                isActive={node.role.id === focus.activeId}
                isComparing={node.role.id === comparingId}
                isTarget={node.role.id === view.map.targetId}
                buttonRef={focus.refFor(node.role.id)}
                onFocus={() => focus.set(node.role.id)}
                onPress={() => props.onCompare(node.role.id)}
              />
            ))}
          </div>
          <Chips layout={layout} words={words} />
          <FoldedFamilies layout={layout} words={words} onUnfold={(id) => setUnfolded(new Set([...unfolded, id]))} />
          <Legend top={layout.bodyBottom - 30} />
          <div className={s.zoom} style={{ top: layout.bodyBottom - 42 }}>
            <button type="button" className={zoomHint} aria-label={t('pathways.zoom.in')} onClick={() => zoomBy(1)}>
              <Plus className="ic ic-s" />
            </button>
            <button type="button" className={zoomHint} aria-label={t('pathways.zoom.out')} onClick={() => zoomBy(-1)}>
              <Minus className="ic ic-s" />
            </button>
            <button type="button" className={zoomHint} aria-label={t('pathways.zoom.fit')} onClick={() => setZoom(actualSize)}>
              <Maximize2 className="ic ic-s" />
            </button>
          </div>
        </div>
      </div>
    </div>
  );
}

/** Which card has the tab stop; focus follows a key, never a render. */
function useMapFocus(layout: MapLayout, hereId: string | null) {
  const [focusedId, setFocusedId] = useState(hereId ?? '');
  const buttons = useRef(new Map<string, HTMLButtonElement>());
  const moved = useRef(false); // strict mode runs effects twice: the flag makes that harmless
  const known = layout.nodes.some((node) => node.role.id === focusedId);
  const activeId = known ? focusedId : (hereId ?? layout.nodes[0]?.role.id ?? '');
  useLayoutEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    const button = buttons.current.get(activeId);
    button?.focus({ preventScroll: true });
    button?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [activeId]);
  return {
    activeId,
    set: setFocusedId,
    move: (id: string | undefined) => {
      if (id === undefined || id === activeId) return;
      moved.current = true;
      setFocusedId(id);
    },
    refFor: (id: string) => (button: HTMLButtonElement | null) => {
      if (button === null) buttons.current.delete(id);
      else buttons.current.set(id, button);
    },
  };
}
