import { useT } from '../platform/i18n.tsx';
import { cx } from './cx.ts';
import s from './level-scale.module.css';

interface Props {
  /** The level shown; nothing when it is not known. */
  readonly held?: number | null;
  /** The level asked for; nothing when it is not asked. */
  readonly asked?: number | null;
  /** A second person's view, drawn as a square. */
  readonly other?: { readonly name: string; readonly level: number } | null;
  readonly levels?: number;
  /** Said in place of "You level 2, asked for level 3". */
  readonly label?: string;
}

/** A line of levels: filled dot = you, ring = asked for, dashes = the steps between, square = somebody else's view. */
export function LevelScale({ held = null, asked = null, other = null, levels = 5, label }: Props) {
  const words = useScaleWords(held, asked, other);
  const at = (level: number) => ({ insetInlineStart: `${((level - 1) / (levels - 1)) * 100}%` });
  const steps = held !== null && asked !== null && asked > held ? asked - held : 0;
  return (
    <div className={s.scale} role="img" aria-label={label ?? words}>
      <span className={s.axis} />
      {Array.from({ length: levels }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a tick is its place
        <span key={index} className={s.tick} style={at(index + 1)} />
      ))}
      {steps > 0 && <span className={s.steps} style={{ ...at(held ?? 1), inlineSize: `${(steps / (levels - 1)) * 100}%` }} />}
      {asked !== null && <span className={cx(s.asked, held !== null && asked <= held && s.met)} style={at(asked)} />}
      {other !== null && <span className={s.other} style={at(other.level)} />}
      {held !== null && <span className={s.held} style={at(held)} />}
    </div>
  );
}

function useScaleWords(held: number | null, asked: number | null, other: NonNullable<Props['other']> | null): string {
  const t = useT();
  const words = [held === null ? t('ui.scale.unknown') : t('ui.scale.held', { level: held })];
  if (other !== null) words.push(t('ui.scale.other', { name: other.name, level: other.level }));
  if (asked !== null) words.push(t('ui.scale.asked', { level: asked }));
  return words.join(', ');
}

/** The numbers above a column of scales. */
export function LevelScaleAxis({ levels = 5 }: { readonly levels?: number }) {
  return (
    <div className={s.numbers} aria-hidden>
      {Array.from({ length: levels }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a number is its place
        <span key={index} style={{ insetInlineStart: `${(index / (levels - 1)) * 100}%` }}>
          {index + 1}
        </span>
      ))}
    </div>
  );
}

/** What the marks mean. */
export function LevelScaleKey({ held, asked, other }: { readonly held: string; readonly asked: string; readonly other?: string }) {
  return (
    <span className={s.key} aria-hidden>
      <span>
        <i className={s.keyHeld} />
        {held}
      </span>
      {other !== undefined && (
        <span>
          <i className={s.keyOther} />
          {other}
        </span>
      )}
      <span>
        <i className={s.keyAsked} />
        {asked}
      </span>
    </span>
  );
}
