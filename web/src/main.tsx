import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/providers.tsx';
import { reloadWhenOutdated } from './app/reload-when-outdated.ts';
import { allowEmptyMarkup } from './platform/allow-empty-markup.ts';
import { preferredLanguage, showLanguage } from './platform/i18n.tsx';
import { applyPreferences } from './platform/preferences.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

allowEmptyMarkup();
reloadWhenOutdated();
applyPreferences();
try {
  await showLanguage(preferredLanguage()).catch(() => showLanguage('en'));
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
} catch {
  // no catalogue could be loaded, so these are the only words written in code
  root.textContent = 'Waymark could not be loaded. Check your connection and load this page again.';
}
