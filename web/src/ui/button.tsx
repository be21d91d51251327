import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import s from './button.module.css';
import { cx } from './cx.ts';

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
}

/** A button. One `primary` in view; `icon` needs an `aria-label` and a `Tooltip`. */
export function Button({ look = 'plain', size = 'md', block = false, className, ...rest }: ButtonProps) {
  return <AriaButton {...rest} className={buttonClass({ look, size, block }, className)} />;
}
