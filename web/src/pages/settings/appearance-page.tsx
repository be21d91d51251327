import { useT } from '../../platform/i18n.tsx';
import { usePreference } from '../../platform/preferences.ts';
import { Card } from '../../ui/card.tsx';
import { Stack } from '../../ui/page.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { Switch } from '../../ui/switch.tsx';
import { SettingsFrame } from './settings-frame.tsx';

/** S20, appearance: theme, density, typeface, motion and keys of this browser. */
export function AppearancePage() {
  const t = useT();
  const [theme, setTheme] = usePreference('theme');
  const [density, setDensity] = usePreference('density');
  const [typeface, setTypeface] = usePreference('typeface');
  const [motion, setMotion] = usePreference('motion');
  const [keys, setKeys] = usePreference('keys');
  return (
    <SettingsFrame title={t('app.nav.appearance')} lead={`${t('settings.appearance.lead')} ${t('settings.savedHere')}`}>
      <Stack>
        <Card title={t('settings.theme.label')}>
          <RadioGroup
            label={t('settings.theme.label')}
            labelHidden
            value={theme}
            onChange={setTheme}
            options={(['system', 'light', 'dark'] as const).map((id) => ({ id, text: t(`settings.theme.${id}`) }))}
          />
        </Card>
        <Card title={t('settings.density.label')}>
          <RadioGroup
            label={t('settings.density.label')}
            labelHidden
            help={t('settings.density.help')}
            value={density}
            onChange={setDensity}
            options={(['comfortable', 'standard', 'compact'] as const).map((id) => ({ id, text: t(`settings.density.${id}`) }))}
          />
        </Card>
        <Card title={t('settings.typeface.label')}>
          <RadioGroup
            label={t('settings.typeface.label')}
            labelHidden
            value={typeface}
            onChange={setTypeface}
            options={[
              { id: 'standard', text: t('settings.typeface.standard') },
              { id: 'legible', text: t('settings.typeface.legible'), help: t('settings.typeface.legibleHelp') },
            ]}
          />
        </Card>
        <Card title={t('settings.motion.label')}>
          <Switch
            isSelected={motion === 'reduced'}
            onChange={(on) => setMotion(on ? 'reduced' : 'system')}
            help={t('settings.motion.help')}
          >
            {t('settings.motion.reduced')}
          </Switch>
        </Card>
        <Card title={t('settings.keys.label')}>
          <Switch isSelected={keys === 'on'} onChange={(on) => setKeys(on ? 'on' : 'off')} help={t('settings.keys.help')}>
            {t('settings.keys.letters')}
          </Switch>
        </Card>
      </Stack>
    </SettingsFrame>
  );
}
