import { Check } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { Header } from 'react-aria-components/Header';
import { Menu as AriaMenu, MenuItem, MenuSection, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Separator } from 'react-aria-components/Separator';
import { Button, type ButtonLook } from './button.tsx';
import { cx } from './cx.ts';
import s from './list.module.css';

export interface MenuEntry {
  readonly id: string;
  readonly text: string;
  readonly icon?: ReactNode;
  readonly hint?: string;
  readonly href?: string;
  readonly run?: () => void;
  readonly danger?: boolean;
}

/** Entries between two lines; with `chosen`, one of them is ticked. */
export interface MenuGroup {
  readonly id: string;
  readonly title?: string;
  readonly entries: readonly MenuEntry[];
  readonly chosen?: string;
}

/** A button that opens a list of things to do. `label` names it when `trigger` shows no words. */
export function Menu(
  props: ButtonLook & {
    readonly label: string;
    readonly trigger: ReactNode;
    readonly groups: readonly MenuGroup[];
    readonly className?: string;
    readonly defaultOpen?: boolean;
  },
) {
  const { label, trigger, groups, className, defaultOpen = false, ...look } = props;
  return (
    <MenuTrigger defaultOpen={defaultOpen}>
      <Button aria-label={label} {...look} {...(className !== undefined && { className })}>
        {trigger}
      </Button>
      <Popover className={s.popover} placement="bottom end">
        <AriaMenu aria-label={label} className={s.list}>
          {groups.flatMap((group, index) => [
            ...(index > 0 ? [<Separator key={`${group.id}-line`} className={s.separator} />] : []),
            <Group key={group.id} group={group} />,
          ])}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

function Group({ group }: { readonly group: MenuGroup }) {
  const id = useId();
  const ticked = group.chosen !== undefined;
  return (
    <MenuSection
      selectionMode={ticked ? 'single' : 'none'}
      {...(ticked && { selectedKeys: [group.chosen], disallowEmptySelection: true })}
      {...(group.title === undefined && { 'aria-label': group.entries.map((entry) => entry.text).join(', ') })}
    >
      {group.title !== undefined && (
        <Header id={id} className={s.heading}>
          {group.title}
        </Header>
      )}
      {group.entries.map((entry) => (
        <MenuItem
          key={entry.id}
          id={entry.id}
          textValue={entry.text}
          className={cx(s.item, entry.danger === true && s.danger)}
          {...(entry.href !== undefined && { href: entry.href })}
          {...(entry.run !== undefined && { onAction: entry.run })}
        >
          {entry.icon}
          <span>{entry.text}</span>
          {entry.hint !== undefined && <span className={s.hint}>{entry.hint}</span>}
          {ticked && (
            <span className={s.hint}>
              <Check className={s.check} aria-hidden />
            </span>
          )}
        </MenuItem>
      ))}
    </MenuSection>
  );
}
