import type { ReactNode } from 'react';
import { RadioGroup as AriaRadioGroup, RadioButton, RadioField } from 'react-aria-components/RadioGroup';
import { Text } from 'react-aria-components/Text';
import s from './choice.module.css';
import { cx } from './cx.ts';
import { FieldFoot, FieldLabel, type FieldWords, faultProps, fieldClass } from './field.tsx';
import cards from './radio-cards.module.css';

export interface RadioOption<K extends string> {
  readonly id: K;
  readonly text: ReactNode;
  readonly help?: ReactNode;
  readonly disabled?: boolean;
}

interface Props<K extends string> extends FieldWords {
  readonly value: K | null;
  readonly onChange: (value: K) => void;
  readonly options: readonly RadioOption<K>[];
  readonly isDisabled?: boolean;
  readonly isReadOnly?: boolean;
}

/** One out of a few, all in view. */
export function RadioGroup<K extends string>(props: Props<K> & { readonly inline?: boolean }) {
  return (
    <Frame {...props}>
      <div className={props.inline === true ? s.row : s.options}>
        {props.options.map((option) => (
          <RadioField key={option.id} value={option.id} isDisabled={option.disabled ?? false} className={s.field}>
            <RadioButton className={s.choice}>
              <span className={s.dot} aria-hidden />
              <span>{option.text}</span>
            </RadioButton>
            {option.help !== undefined && (
              <Text slot="description" className={cx(s.foot, 't-s t-3')}>
                {option.help}
              </Text>
            )}
          </RadioField>
        ))}
      </div>
    </Frame>
  );
}

/** One out of a few whole texts, as cards: words first, a small note (a level's number) after them. */
export function RadioCards<K extends string>(
  props: Omit<Props<K>, 'options'> & { readonly options: readonly (RadioOption<K> & { readonly note?: ReactNode })[] },
) {
  return (
    <Frame {...props}>
      <div className={cards.cards}>
        {props.options.map((option) => (
          <RadioField key={option.id} value={option.id} isDisabled={option.disabled ?? false} className={cards.field}>
            <RadioButton className={cards.card}>
              <span className={cards.dot} aria-hidden />
              <span className={cards.words}>
                <span className={cards.text}>{option.text}</span>
                {option.help !== undefined && <span className={cards.help}>{option.help}</span>}
              </span>
              {option.note !== undefined && <span className={cards.note}>{option.note}</span>}
            </RadioButton>
          </RadioField>
        ))}
      </div>
    </Frame>
  );
}

function Frame<K extends string>(props: Props<K> & { readonly children: ReactNode }) {
  return (
    <AriaRadioGroup
      value={props.value}
      onChange={(value) => {
        const chosen = props.options.find((option) => option.id === value);
        if (chosen !== undefined) props.onChange(chosen.id);
      }}
      isDisabled={props.isDisabled ?? false}
      isReadOnly={props.isReadOnly ?? false}
      {...faultProps(props.fault)}
      className={fieldClass}
    >
      <FieldLabel label={props.label} labelHidden={props.labelHidden ?? false} optional={props.optional ?? false} />
      {props.children}
      <FieldFoot help={props.help} fault={props.fault} />
    </AriaRadioGroup>
  );
}
