import type { ReactNode } from 'react';
import { Dialog as AriaDialog, DialogTrigger, Heading } from 'react-aria-components/Dialog';
import { Popover as AriaPopover } from 'react-aria-components/Popover';
import { Button, type ButtonLook } from './button.tsx';
import { cx } from './cx.ts';
import s from './popover.module.css';

/** A button that opens a small panel beside itself. `label` names the button when `trigger` shows no words. */
export function Popover(
  props: ButtonLook & {
    readonly trigger: ReactNode;
    readonly label?: string;
    readonly title: string;
    readonly wide?: boolean;
    readonly buttonClassName?: string;
    readonly children: ReactNode;
  },
) {
  const { trigger, label, title, wide = false, buttonClassName, children, ...look } = props;
  return (
    <DialogTrigger>
      <Button
        {...look}
        {...(label !== undefined && { 'aria-label': label })}
        {...(buttonClassName !== undefined && { className: buttonClassName })}
      >
        {trigger}
      </Button>
      <AriaPopover className={cx(s.popover, wide && s.wide)} offset={6}>
        <AriaDialog className={s.inside}>
          <Heading slot="title" className={s.title}>
            {title}
          </Heading>
          {children}
        </AriaDialog>
      </AriaPopover>
    </DialogTrigger>
  );
}
