import { Check } from 'lucide-react';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import s from './list.module.css';

export interface Option<K extends string> {
  readonly id: K;
  readonly text: string;
  /** A second, quieter line. */
  readonly more?: string;
  readonly hint?: string;
  readonly disabled?: boolean;
}

/** The rows of a select or combo box. */
export function OptionList<K extends string>({ options, empty }: { readonly options?: readonly Option<K>[]; readonly empty?: string }) {
  return (
    <ListBox
      className={s.list}
      {...(options !== undefined && { items: options })}
      {...(empty !== undefined && { renderEmptyState: () => <p className={s.empty}>{empty}</p> })}
    >
      {(option: Option<K>) => (
        <ListBoxItem id={option.id} textValue={option.text} isDisabled={option.disabled ?? false} className={s.item}>
          <Check className={s.check} aria-hidden />
          <span className={s.words}>
            <span>{option.text}</span>
            {option.more !== undefined && <span className={s.more}>{option.more}</span>}
          </span>
          {option.hint !== undefined && <span className={s.hint}>{option.hint}</span>}
        </ListBoxItem>
      )}
    </ListBox>
  );
}
