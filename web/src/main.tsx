import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/providers.tsx';
import { preferredLanguage, showLanguage } from './platform/i18n.tsx';
import { applyPreferences } from './platform/preferences.ts';

applyPreferences();
await showLanguage(preferredLanguage());

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
