import { useFormat, useT } from '../platform/i18n.tsx';
import { useRefreshSession } from '../platform/session.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';

interface Props {
  /** When the sign-in ends, in ms of this browser's clock. */
  readonly at: number;
  readonly canStay: boolean;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Says that a sign-in is about to end, and offers to stay; what was typed is kept either way. */
export function SessionDialog({ at, canStay, isOpen, onClose }: Props) {
  const t = useT();
  const format = useFormat();
  const refresh = useRefreshSession();
  return (
    <Dialog
      title={t('app.signIn.ending', { time: format.time(new Date(at)) })}
      isOpen={isOpen}
      onClose={onClose}
      urgent
      actions={
        canStay ? (
          <Button look="primary" onPress={() => void refresh()}>
            {t('app.signIn.stay')}
          </Button>
        ) : (
          <Button onPress={onClose}>{t('ui.close')}</Button>
        )
      }
    >
      <p>{t(canStay ? 'app.signIn.idle' : 'app.signIn.longest')}</p>
    </Dialog>
  );
}
