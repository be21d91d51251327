import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../../platform/i18n.tsx';
import { Button } from '../../ui/button.tsx';

/** Copies a text, and says so. */
export function CopyButton({ text }: { readonly text: string }) {
  const t = useT();
  const [state, setState] = useState<'rest' | 'copied' | 'failed'>('rest');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setState('copied');
    } catch {
      setState('failed'); // the browser may forbid it; the text can be picked by hand
    }
  };
  const words = { rest: t('access.copy'), copied: t('access.copied'), failed: t('access.copyByHand') }[state];
  return (
    <Button onPress={() => void copy()}>
      {state === 'copied' ? <Check className="ic" aria-hidden /> : <Copy className="ic" aria-hidden />}
      <span role="status">{words}</span>
    </Button>
  );
}
