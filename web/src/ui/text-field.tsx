import type { Ref } from 'react';
import { Input } from 'react-aria-components/Input';
import { TextArea as AriaTextArea } from 'react-aria-components/TextArea';
import { TextField as AriaTextField, type TextFieldProps as AriaTextFieldProps } from 'react-aria-components/TextField';
import { cx } from './cx.ts';
import { boxClass, FieldFoot, FieldLabel, type FieldWords, faultProps, fieldClass } from './field.tsx';

type Behaviour = Omit<AriaTextFieldProps, 'className' | 'style' | 'children' | 'isInvalid' | 'validate' | 'validationBehavior'>;

export interface TextFieldProps extends Behaviour, FieldWords {
  readonly placeholder?: string;
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly className?: string;
}

/** One line of text. */
export function TextField({ label, labelHidden, help, fault, optional, placeholder, inputRef, className, ...rest }: TextFieldProps) {
  return (
    <AriaTextField {...rest} {...faultProps(fault)} className={cx(fieldClass, className)}>
      <FieldLabel label={label} labelHidden={labelHidden ?? false} optional={optional ?? false} />
      <Input className={boxClass} {...(placeholder !== undefined && { placeholder })} {...(inputRef && { ref: inputRef })} />
      <FieldFoot help={help} fault={fault} />
    </AriaTextField>
  );
}

export interface TextAreaProps extends Behaviour, FieldWords {
  readonly placeholder?: string;
  readonly rows?: number;
  readonly inputRef?: Ref<HTMLTextAreaElement>;
  readonly className?: string;
}

/** Several lines of text; it grows with what is written where the browser can. */
export function TextArea({
  label,
  labelHidden,
  help,
  fault,
  optional,
  placeholder,
  rows = 3,
  inputRef,
  className,
  ...rest
}: TextAreaProps) {
  return (
    <AriaTextField {...rest} {...faultProps(fault)} className={cx(fieldClass, className)}>
      <FieldLabel label={label} labelHidden={labelHidden ?? false} optional={optional ?? false} />
      <AriaTextArea
        className={boxClass}
        rows={rows}
        {...(placeholder !== undefined && { placeholder })}
        {...(inputRef && { ref: inputRef })}
      />
      <FieldFoot help={help} fault={fault} />
    </AriaTextField>
  );
}
