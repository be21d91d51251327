import { lazy, Suspense, useState } from 'react';
import { useT } from '../platform/i18n.tsx';
import { type Session, useSession } from '../platform/session.ts';
import { Button } from '../ui/button.tsx';
import { Tag } from '../ui/tag.tsx';
import s from './strip.module.css';

const SampleSheet = lazy(() => import('./sample-sheet.tsx').then((module) => ({ default: module.SampleSheet })));

/** In the sample company: whose eyes one looks through, and the way to somebody else's. */
export function SampleStrip() {
  const t = useT();
  const { mode, person } = useSession();
  const [isOpen, setOpen] = useState(false);
  const [loaded, setLoaded] = useState(false);
  if (mode !== 'sample') return null;
  const open = () => {
    setLoaded(true);
    setOpen(true);
  };
  return (
    <section className={s.strip} aria-label={t('app.sample.mode')}>
      <Tag tone="info">{t('app.sample.mode')}</Tag>
      {person !== null && <WhoseEyes person={person} />}
      <Button size="sm" className={s.end} onPress={open}>
        {t('app.sample.switch')}
      </Button>
      <Suspense fallback={null}>{loaded && <SampleSheet isOpen={isOpen} onClose={() => setOpen(false)} />}</Suspense>
    </section>
  );
}

function WhoseEyes({ person }: { readonly person: NonNullable<Session['person']> }) {
  const t = useT();
  const { displayName: name, jobTitle } = person;
  return (
    <span className={s.words}>
      {jobTitle === null ? t('app.sample.youShort', { name }) : t('app.sample.you', { name, title: jobTitle })}
    </span>
  );
}
