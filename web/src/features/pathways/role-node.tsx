import { Check } from 'lucide-react';
import type { Ref } from 'react';
import { useT } from '../../platform/i18n.tsx';
import { cx } from '../../ui/cx.ts';
import { ExpectationPips } from '../../ui/expectation-pips.tsx';
import s from './career-map.module.css';
import type { MapNode } from './map-shapes.ts';
import { isUnassessed } from './map-view.ts';
import type { MapWords } from './map-words.ts';

interface Props {
  readonly node: MapNode;
  readonly words: MapWords;
  readonly description: string;
  readonly isActive: boolean;
  readonly isComparing: boolean;
  readonly isTarget: boolean;
  readonly buttonRef: Ref<HTMLButtonElement>;
  readonly onFocus: () => void;
  readonly onPress: () => void;
}

/** A role's card: title, what the reader shows of it, and where it stands. */
export function RoleNode(props: Props) {
  const { node, isComparing } = props;
  const goal = isComparing && node.state !== 'here';
  return (
    <button
      type="button"
      ref={props.buttonRef}
      tabIndex={props.isActive ? 0 : -1}
      className={cx(s.node, looks(node.state, goal), goal && s.goal, props.isTarget && !goal && s.via)}
      style={{ left: node.x, top: node.y }}
      aria-pressed={goal}
      onFocus={props.onFocus}
      onClick={props.onPress}
    >
      <span className={cx(s.title, node.role.title.length > 18 && s.long)}>
        {node.role.shortTitle ?? node.role.title}
        <span className="sr">, {props.description}</span>
      </span>
      <Flag {...props} goal={goal} />
      <span className={s.meta} aria-hidden>
        <Meta node={node} words={props.words} />
      </span>
    </button>
  );
}

function looks(state: MapNode['state'], goal: boolean): string | undefined {
  if (state === 'near' || (goal && state === 'far')) return undefined;
  return s[state];
}

function Flag({ node, goal, isTarget }: Props & { readonly goal: boolean }) {
  const t = useT();
  const text = flagOf({ state: node.state, goal, isTarget });
  if (text === undefined) return null;
  return (
    <span className={s.flag} aria-hidden>
      {t(text)}
    </span>
  );
}

function flagOf(facts: { state: MapNode['state']; goal: boolean; isTarget: boolean }) {
  if (facts.state === 'here') return 'pathways.flag.here' as const;
  if (facts.goal) return facts.isTarget ? ('pathways.flag.target' as const) : ('pathways.flag.comparing' as const);
  return undefined;
}

function Meta({ node, words }: Pick<Props, 'node' | 'words'>) {
  if (node.state === 'here') return words.since;
  if (node.state === 'done') {
    return (
      <>
        <Check className="ic ic-s" />
        {node.role.held === null ? '' : words.years(node.role.held)}
      </>
    );
  }
  if (isUnassessed(node.role)) return words.asks(node.role.asked);
  return <ExpectationPips shown={node.role.shown} of={node.role.asked} />;
}
