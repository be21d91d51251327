import { ChevronDown } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { ComboBox as AriaComboBox } from 'react-aria-components/ComboBox';
import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import { Popover } from 'react-aria-components/Popover';
import { useT } from '../platform/i18n.tsx';
import { FieldFoot, FieldLabel, type FieldWords, faultProps, fieldClass, groupClass } from './field.tsx';
import list from './list.module.css';
import { type Option, OptionList } from './option-list.tsx';

interface Props<K extends string> extends FieldWords {
  readonly value: K | null;
  readonly onChange: (value: K | null) => void;
  readonly options: readonly Option<K>[];
  readonly placeholder?: string;
  readonly isDisabled?: boolean;
  /** For options that the server finds: told what is typed, the options are then shown as given. */
  readonly onSearch?: (text: string) => void;
}

/** Type to narrow; the value is one of the options or nothing. */
export function ComboBox<K extends string>(props: Props<K>) {
  const t = useT();
  const { onSearch } = props;
  return (
    <AriaComboBox
      className={fieldClass}
      {...(onSearch === undefined ? { defaultItems: props.options } : { items: props.options, onInputChange: onSearch })}
      value={props.value}
      onChange={(key) => props.onChange(props.options.find((option) => option.id === key)?.id ?? null)}
      menuTrigger="focus"
      allowsEmptyCollection
      isDisabled={props.isDisabled ?? false}
      {...faultProps(props.fault)}
    >
      <FieldLabel label={props.label} labelHidden={props.labelHidden ?? false} optional={props.optional ?? false} />
      <Group className={groupClass}>
        <Input {...(props.placeholder !== undefined && { placeholder: props.placeholder })} />
        <Button>
          <ChevronDown className="ic ic-s" aria-hidden />
        </Button>
      </Group>
      <FieldFoot help={props.help} fault={props.fault} />
      <Popover className={list.popover}>
        <OptionList empty={t('ui.noMatch')} />
      </Popover>
    </AriaComboBox>
  );
}
