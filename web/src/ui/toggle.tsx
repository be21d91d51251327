import type { ReactNode } from 'react';
import { ToggleButton as AriaToggle, type ToggleButtonProps } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import s from './toggle.module.css';

/** A filter that is on or off; several stand in a row. */
export function PillFilter(props: Omit<ToggleButtonProps, 'className' | 'style'>) {
  return <AriaToggle {...props} className={s.pill} />;
}

export interface SegmentOption<K extends string> {
  readonly id: K;
  readonly text: ReactNode;
}

/** One choice out of two to four, always one of them: Map or List. */
export function Segments<K extends string>(props: {
  readonly label: string;
  readonly value: K;
  readonly onChange: (value: K) => void;
  readonly options: readonly SegmentOption<K>[];
}) {
  return (
    <ToggleButtonGroup
      aria-label={props.label}
      className={s.segments}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[props.value]}
      onSelectionChange={(keys) => {
        const chosen = props.options.find((option) => keys.has(option.id));
        if (chosen !== undefined) props.onChange(chosen.id);
      }}
    >
      {props.options.map((option) => (
        <AriaToggle key={option.id} id={option.id} className={s.segment}>
          {option.text}
        </AriaToggle>
      ))}
    </ToggleButtonGroup>
  );
}
