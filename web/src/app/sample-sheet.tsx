import { Link } from '@tanstack/react-router';
import { SamplePeople } from '../features/access/sample-people.tsx';
import { useT } from '../platform/i18n.tsx';
import { useSession } from '../platform/session.ts';
import { Sheet } from '../ui/dialog.tsx';
import { linkClass } from '../ui/link-class.ts';
import s from './sample-sheet.module.css';

/** Switches to somebody else of the sample company. */
export function SampleSheet({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const t = useT();
  const { person } = useSession();
  return (
    <Sheet title={t('sample.switch.title')} isOpen={isOpen} onClose={onClose}>
      <p className={s.lead}>{t('sample.switch.lead')}</p>
      <SamplePeople currentId={person?.id} />
      <p className={s.foot}>
        <Link to="/sample/outbox" className={linkClass('strong')} onClick={onClose}>
          {t('sample.outboxLink')}
        </Link>
      </p>
    </Sheet>
  );
}
