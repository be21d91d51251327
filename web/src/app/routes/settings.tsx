import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from './root-route.tsx';

const appearance = createRoute({
  getParentRoute: () => shellRoute,
  path: '/settings/appearance',
  staticData: { crumbs: [{ text: 'app.nav.settings' }, { text: 'app.nav.appearance' }] },
  component: lazyRouteComponent(() => import('../../pages/settings/appearance-page.tsx'), 'AppearancePage'),
});

const language = createRoute({
  getParentRoute: () => shellRoute,
  path: '/settings/language',
  staticData: { crumbs: [{ text: 'app.nav.settings' }, { text: 'app.nav.language' }] },
  component: lazyRouteComponent(() => import('../../pages/settings/language-page.tsx'), 'LanguagePage'),
});

const account = createRoute({
  getParentRoute: () => shellRoute,
  path: '/settings/account',
  staticData: { crumbs: [{ text: 'app.nav.settings' }, { text: 'app.account.account' }] },
  component: lazyRouteComponent(() => import('../../pages/settings/account-page.tsx'), 'AccountPage'),
});

/** Preferences of the person at the screen. */
export const settingsRoutes = [appearance, language, account] as const;
