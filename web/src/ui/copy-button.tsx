import { Check, Copy, type LucideIcon } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../platform/i18n.tsx';
import { Button, type ButtonLook } from './button.tsx';
import { copyText } from './copy-text.ts';

/** Copies a text and says so, or asks to do it by hand where the browser does not let a page copy. */
export function CopyButton(props: {
  readonly text: string;
  /** What the button says before it is pressed; "Copy" without it. */
  readonly label?: string;
  readonly icon?: LucideIcon;
  readonly look?: ButtonLook['look'];
  readonly size?: ButtonLook['size'];
}) {
  const t = useT();
  const { text, icon: Icon = Copy, look = 'plain', size = 'md' } = props;
  // of another text nothing has been said yet
  const [outcome, setOutcome] = useState<{ readonly text: string; readonly isCopied: boolean }>();
  const said = outcome?.text === text ? outcome : undefined;
  const copy = async () => setOutcome({ text, isCopied: await copyText(text) });
  const glyph = size === 'sm' ? 'ic ic-s' : 'ic';
  const words = said === undefined ? (props.label ?? t('ui.copy')) : t(said.isCopied ? 'ui.copied' : 'ui.copyByHand');
  return (
    <Button look={look} size={size} onPress={() => void copy()}>
      {said?.isCopied === true ? <Check className={glyph} aria-hidden /> : <Icon className={glyph} aria-hidden />}
      <span role="status">{words}</span>
    </Button>
  );
}
