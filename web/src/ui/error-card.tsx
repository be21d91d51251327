import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { problemBehind } from '../platform/careful-fetch.ts';
import { useT } from '../platform/i18n.tsx';
import { useFault } from '../platform/use-fault.ts';
import { Button } from './button.tsx';
import { CopyButton } from './copy-button.tsx';
import s from './error-card.module.css';

/** What failed, what still works, a way to try again, and the code to quote. */
export function ErrorCard(props: {
  readonly error: unknown;
  /** What could not be done, in words: "Your plan could not be loaded." */
  readonly title?: ReactNode;
  readonly stillWorks?: ReactNode;
  readonly onRetry?: () => void;
}) {
  const t = useT();
  const faultOf = useFault();
  const { requestId } = problemBehind(props.error);
  return (
    <div className={s.card} role="alert">
      <TriangleAlert className="ic" aria-hidden />
      <div className={s.words}>
        <p className={s.title}>{props.title ?? t('ui.error.title')}</p>
        <p>{faultOf(props.error) ?? t('ui.error.server')}</p>
        {props.stillWorks !== undefined && <p>{props.stillWorks}</p>}
        <div className={s.acts}>
          {props.onRetry !== undefined && (
            <Button size="sm" onPress={props.onRetry}>
              {t('ui.tryAgain')}
            </Button>
          )}
          {requestId !== undefined && <Reference code={requestId} />}
        </div>
      </div>
    </div>
  );
}

function Reference({ code }: { readonly code: string }) {
  const t = useT();
  return (
    <span className={s.reference}>
      <span>
        {t('ui.error.reference')} <code>{code}</code>
      </span>
      <CopyButton text={code} size="sm" look="ghost" />
    </span>
  );
}
