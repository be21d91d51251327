import { Link } from '@tanstack/react-router';
import { useT } from '../platform/i18n.tsx';
import { useSession } from '../platform/session.ts';
import { linkClass } from '../ui/link-class.ts';
import { Tag } from '../ui/tag.tsx';
import { useHasPage } from './place.ts';
import s from './strip.module.css';

const signInPage: string = '/sign-in';

/** In the sample company: whose eyes one looks through, and the way to somebody else's. */
export function SampleStrip() {
  const t = useT();
  const { mode, person } = useSession();
  const hasPage = useHasPage();
  if (mode !== 'sample') return null;
  const words =
    person === null
      ? undefined
      : person.jobTitle === null
        ? t('app.sample.youShort', { name: person.displayName })
        : t('app.sample.you', { name: person.displayName, title: person.jobTitle });
  return (
    <section className={s.strip} aria-label={t('app.sample.mode')}>
      <Tag tone="info">{t('app.sample.mode')}</Tag>
      <span className={s.words}>{words}</span>
      {hasPage(signInPage) && (
        <Link to={signInPage} className={linkClass('strong', s.end)}>
          {t('app.sample.switch')}
        </Link>
      )}
    </section>
  );
}
