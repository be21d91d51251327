import { Minus, Plus } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import { NumberField as AriaNumberField, type NumberFieldProps as AriaNumberFieldProps } from 'react-aria-components/NumberField';
import { FieldFoot, FieldLabel, type FieldWords, faultProps, fieldClass, groupClass } from './field.tsx';

export interface NumberFieldProps
  extends Omit<AriaNumberFieldProps, 'className' | 'style' | 'children' | 'isInvalid' | 'validate' | 'validationBehavior'>,
    FieldWords {}

/** A number in the reader's own notation, with steps; `formatOptions` shows units and money. */
export function NumberField({ label, labelHidden, help, fault, optional, ...rest }: NumberFieldProps) {
  return (
    <AriaNumberField {...rest} {...faultProps(fault)} className={fieldClass}>
      <FieldLabel label={label} labelHidden={labelHidden ?? false} optional={optional ?? false} />
      <Group className={groupClass}>
        <Input className="num" />
        <Button slot="decrement">
          <Minus className="ic ic-s" aria-hidden />
        </Button>
        <Button slot="increment">
          <Plus className="ic ic-s" aria-hidden />
        </Button>
      </Group>
      <FieldFoot help={help} fault={fault} />
    </AriaNumberField>
  );
}
