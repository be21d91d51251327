import { Eye, KeyRound, Languages, LogOut, Monitor, Moon, SlidersHorizontal, Sun } from 'lucide-react';
import { useT } from '../platform/i18n.tsx';
import { type Choice, setPreference, usePreference } from '../platform/preferences.ts';
import { Avatar, initialsOf } from '../ui/avatar.tsx';
import { Menu, type MenuEntry } from '../ui/menu.tsx';
import s from './account-menu.module.css';
import { useHasPage } from './place.ts';

const icon = (Icon: typeof Sun) => <Icon className="ic" aria-hidden />;

/** One's own menu: look, language, account, what is known about one, and the way out. */
export function AccountMenu({ name, onSignOut }: { readonly name: string; readonly onSignOut: () => void }) {
  const t = useT();
  const [theme] = usePreference('theme');
  const hasPage = useHasPage();
  const themes: readonly (MenuEntry & { readonly id: Choice<'theme'> })[] = [
    { id: 'system', text: t('app.account.theme.system'), icon: icon(Monitor) },
    { id: 'light', text: t('app.account.theme.light'), icon: icon(Sun) },
    { id: 'dark', text: t('app.account.theme.dark'), icon: icon(Moon) },
  ];
  const pages: readonly MenuEntry[] = [
    { id: 'appearance', text: t('app.account.appearance'), icon: icon(SlidersHorizontal), href: '/settings/appearance' },
    { id: 'language', text: t('app.account.language'), icon: icon(Languages), href: '/settings/language' },
    { id: 'account', text: t('app.account.account'), icon: icon(KeyRound), href: '/settings/account' },
    { id: 'privacy', text: t('app.account.privacy'), icon: icon(Eye), href: '/settings/privacy' },
  ];
  return (
    <Menu
      look="icon"
      className={s.button}
      label={t('app.account.menu', { initials: initialsOf(name), name })}
      trigger={<Avatar name={name} />}
      groups={[
        { id: 'pages', entries: pages.filter((page) => hasPage(page.href ?? '')) },
        {
          id: 'theme',
          title: t('app.account.theme'),
          chosen: theme,
          entries: themes.map((each) => ({ ...each, run: () => setPreference('theme', each.id) })),
        },
        { id: 'out', entries: [{ id: 'sign-out', text: t('app.account.signOut'), icon: icon(LogOut), run: onSignOut }] },
      ]}
    />
  );
}
