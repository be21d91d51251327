import type { ReactElement } from 'react';
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components/Tooltip';
import s from './tooltip.module.css';

/** Names an icon button on hover and focus; it never says anything that the button's own name does not. */
export function Tooltip({ text, children }: { readonly text: string; readonly children: ReactElement }) {
  return (
    <TooltipTrigger delay={500} closeDelay={60}>
      {children}
      <AriaTooltip className={s.tip} offset={6}>
        {text}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
