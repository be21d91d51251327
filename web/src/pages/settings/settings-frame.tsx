import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useHasPage } from '../../app/place.ts';
import type { PlainKey } from '../../platform/format-message.ts';
import { useT } from '../../platform/i18n.tsx';
import { Page, PageHead } from '../../ui/page.tsx';
import { tabLinkClass, tabListClass } from '../../ui/tabs.tsx';
import s from './settings-frame.module.css';

const pages: readonly { readonly path: string; readonly text: PlainKey }[] = [
  { path: '/settings/appearance', text: 'app.nav.appearance' },
  { path: '/settings/language', text: 'app.nav.language' },
  { path: '/settings/account', text: 'app.account.account' },
  { path: '/settings/privacy', text: 'app.account.privacy' },
];

/** The frame of every settings page: its title, and the way to the others. */
export function SettingsFrame(props: { readonly title: string; readonly lead: ReactNode; readonly children: ReactNode }) {
  const t = useT();
  const hasPage = useHasPage();
  return (
    <Page width="form">
      <nav className={`${tabListClass} ${s.nav}`} aria-label={t('app.nav.settings')}>
        {pages
          .filter((page) => hasPage(page.path))
          .map((page) => (
            <Link key={page.path} to={page.path} className={tabLinkClass}>
              {t(page.text)}
            </Link>
          ))}
      </nav>
      <PageHead title={props.title} lead={props.lead} />
      {props.children}
    </Page>
  );
}
