import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import s from './button.module.css';
import { cx } from './cx.ts';
import { type HintPlace, hintClass } from './hint-class.ts';

export interface ButtonLook {
  readonly look?: 'plain' | 'primary' | 'soft' | 'ghost' | 'icon' | 'danger';
  readonly size?: 'sm' | 'md' | 'lg';
  /** As wide as its place. */
  readonly block?: boolean;
}

/** The classes alone, for links that look like buttons: `<Link className={buttonClass({ look: 'primary' })}>`. */
export function buttonClass({ look = 'plain', size = 'md', block = false }: ButtonLook = {}, extra?: string): string {
  return cx(s.button, look !== 'plain' && s[look], size !== 'md' && s[size], block && s.block, extra);
}

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style'>, ButtonLook {
  readonly className?: string;
  /** Where the name of an `icon` button stands on hover and focus. */
  readonly hint?: HintPlace;
}

/** A button. One `primary` in view; `icon` needs an `aria-label`, which it shows on hover and keyboard focus. */
export function Button({ look = 'plain', size = 'md', block = false, className, hint, ...rest }: ButtonProps) {
  const extra = cx(look === 'icon' && hintClass(hint), className);
  return <AriaButton {...rest} className={buttonClass({ look, size, block }, extra)} />;
}
