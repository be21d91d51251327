import { useState } from 'react';
import { type Choice, usePreference } from '../../platform/preferences.ts';
import { Page, PageHead } from '../../ui/page.tsx';
import { Segments } from '../../ui/toggle.tsx';
import { ActionsSection } from './gallery/actions-section.tsx';
import { ChoicesSection } from './gallery/choices-section.tsx';
import { DataSection } from './gallery/data-section.tsx';
import { FieldsSection } from './gallery/fields-section.tsx';
import { LayersSection } from './gallery/layers-section.tsx';
import { LevelsSection } from './gallery/levels-section.tsx';
import { PrivacySection } from './gallery/privacy-section.tsx';
import { StatesSection } from './gallery/states-section.tsx';
import s from './gallery-page.module.css';

const themes = [
  { id: 'system', text: 'Device' },
  { id: 'light', text: 'Light' },
  { id: 'dark', text: 'Dark' },
] as const satisfies readonly { id: Choice<'theme'>; text: string }[];
const densities = [
  { id: 'comfortable', text: 'Comfortable' },
  { id: 'standard', text: 'Standard' },
  { id: 'compact', text: 'Compact' },
] as const satisfies readonly { id: Choice<'density'>; text: string }[];
const directions = [
  { id: 'ltr', text: 'Left to right' },
  { id: 'rtl', text: 'Right to left' },
] as const;

/** Every part of `ui/`, live, for the people who build screens and for the tests that look at each part. */
export function GalleryPage() {
  const [theme, setTheme] = usePreference('theme');
  const [density, setDensity] = usePreference('density');
  const [direction, setDirection] = useState<'ltr' | 'rtl'>('ltr');
  return (
    <main dir={direction}>
      <Page>
        <PageHead
          title="Gallery"
          lead="Every part of the interface, live. How they go together is in web/src/ui/README.md."
          actions={
            <div className={s.tools}>
              <Segments label="Theme" value={theme} onChange={setTheme} options={themes} />
              <Segments label="Density" value={density} onChange={setDensity} options={densities} />
              <Segments label="Direction" value={direction} onChange={setDirection} options={directions} />
            </div>
          }
        />
        <ActionsSection />
        <FieldsSection />
        <ChoicesSection />
        <LevelsSection />
        <PrivacySection />
        <DataSection />
        <LayersSection />
        <StatesSection />
      </Page>
    </main>
  );
}
