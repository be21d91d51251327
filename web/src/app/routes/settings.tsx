import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from './root-route.tsx';

const appearance = createRoute({
  getParentRoute: () => shellRoute,
  path: '/settings/appearance',
  staticData: { crumbs: [{ text: 'settings.title' }, { text: 'settings.appearance.title' }] },
  component: lazyRouteComponent(() => import('../../pages/settings/appearance-page.tsx'), 'AppearancePage'),
});

const language = createRoute({
  getParentRoute: () => shellRoute,
  path: '/settings/language',
  staticData: { crumbs: [{ text: 'settings.title' }, { text: 'settings.language.title' }] },
  component: lazyRouteComponent(() => import('../../pages/settings/language-page.tsx'), 'LanguagePage'),
});

/** Preferences of the person at the screen. */
export const settingsRoutes = [appearance, language] as const;
