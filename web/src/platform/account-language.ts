import { api } from './api.ts';
import { chooseLanguage, type Language, localeOf } from './i18n.tsx';

/** Shows a language at once and keeps it with the account, for mail and other devices; rejects when the account could not take it. */
export async function chooseAccountLanguage(language: Language): Promise<void> {
  await chooseLanguage(language);
  await api.access.setPreferences({ body: { locale: localeOf(language) } });
}
