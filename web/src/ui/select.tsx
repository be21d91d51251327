import { ChevronDown } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Popover } from 'react-aria-components/Popover';
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select';
import { cx } from './cx.ts';
import { FieldFoot, FieldLabel, type FieldWords, faultProps, fieldClass } from './field.tsx';
import list from './list.module.css';
import { type Option, OptionList } from './option-list.tsx';
import s from './select.module.css';

interface Choice<K extends string> {
  readonly value: K | null;
  readonly onChange: (value: K) => void;
  readonly options: readonly Option<K>[];
  readonly isDisabled?: boolean;
}

/** One out of many, as a form field. */
export function Select<K extends string>(props: Choice<K> & FieldWords & { readonly placeholder?: string }) {
  return (
    <AriaSelect
      value={props.value}
      onChange={(key) => pick(props, key)}
      isDisabled={props.isDisabled ?? false}
      {...(props.placeholder !== undefined && { placeholder: props.placeholder })}
      {...faultProps(props.fault)}
      className={fieldClass}
    >
      <FieldLabel label={props.label} labelHidden={props.labelHidden ?? false} optional={props.optional ?? false} />
      <Button className={s.box}>
        <SelectValue className={s.value}>{({ selectedText, defaultChildren }) => selectedText ?? defaultChildren}</SelectValue>
        <ChevronDown className="ic ic-s" aria-hidden />
      </Button>
      <FieldFoot help={props.help} fault={props.fault} />
      <Popover className={list.popover}>
        <OptionList options={props.options} />
      </Popover>
    </AriaSelect>
  );
}

/** One out of many, as a filter: a quiet prefix and the chosen value in one pill ("Within **2 moves**"). */
export function PillSelect<K extends string>(
  props: Choice<K> & { readonly label: string; readonly prefix?: string; readonly round?: boolean },
) {
  return (
    <AriaSelect aria-label={props.label} value={props.value} onChange={(key) => pick(props, key)} isDisabled={props.isDisabled ?? false}>
      <Button className={cx(s.pick, props.round !== false && s.round)}>
        <SelectValue>
          {({ selectedText }) => (
            <>
              {props.prefix} <b>{selectedText}</b>
            </>
          )}
        </SelectValue>
        <ChevronDown className="ic ic-s" aria-hidden />
      </Button>
      <Popover className={list.popover}>
        <OptionList options={props.options} />
      </Popover>
    </AriaSelect>
  );
}

function pick<K extends string>(props: Choice<K>, key: unknown): void {
  const chosen = props.options.find((option) => option.id === key);
  if (chosen !== undefined) props.onChange(chosen.id);
}
