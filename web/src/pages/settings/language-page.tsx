import { chooseAccountLanguage } from '../../platform/account-language.ts';
import { isPassing } from '../../platform/careful-fetch.ts';
import { type Language, languages, useFormat, useLanguage, useT } from '../../platform/i18n.tsx';
import { useRefreshSession } from '../../platform/session.ts';
import { Card } from '../../ui/card.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { showToast } from '../../ui/toast-queue.ts';
import { SettingsFrame } from './settings-frame.tsx';

const options = (Object.keys(languages) as Language[]).map((id) => ({ id, text: <span lang={id}>{languages[id]}</span> }));

/** S20, language: switches at once, without a reload. */
export function LanguagePage() {
  const t = useT();
  const format = useFormat();
  const language = useLanguage();
  const refresh = useRefreshSession();
  const choose = async (next: Language) => {
    try {
      await chooseAccountLanguage(next);
      await refresh();
    } catch (error) {
      showToast({ text: t(isPassing(error) ? 'settings.language.keptHere' : 'settings.language.failed'), tone: 'bad' });
    }
  };
  return (
    <SettingsFrame title={t('app.nav.language')} lead={t('settings.language.lead')}>
      <Card>
        <RadioGroup
          label={t('settings.language.label')}
          value={language}
          onChange={(next) => void choose(next)}
          options={options}
          help={t('settings.language.example', {
            date: format.date('2026-11-22', 'long'),
            number: format.number(10_248),
            money: format.money(62_000),
          })}
        />
      </Card>
    </SettingsFrame>
  );
}
