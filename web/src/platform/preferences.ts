import { useSyncExternalStore } from 'react';
import { readSetting, writeSetting } from './local-setting.ts';

/** What a person may choose about the look; the first of each is the default and leaves no mark. */
export const choices = {
  theme: ['system', 'light', 'dark'],
  density: ['standard', 'compact', 'comfortable'],
  typeface: ['standard', 'legible'],
  motion: ['system', 'reduced'],
  keys: ['on', 'off'],
} as const;

export type Preference = keyof typeof choices;
export type Choice<P extends Preference> = (typeof choices)[P][number];

const listeners = new Set<() => void>();

function isChoice<P extends Preference>(preference: P, value: string | undefined): value is Choice<P> {
  const allowed: readonly string[] = choices[preference];
  return value !== undefined && allowed.includes(value);
}

/** What is chosen now in this browser. */
export function readPreference<P extends Preference>(preference: P): Choice<P> {
  const value = document.documentElement.dataset[preference];
  return isChoice(preference, value) ? value : choices[preference][0];
}

/** Applies a choice to the page and keeps it in this browser. */
export function setPreference<P extends Preference>(preference: P, choice: Choice<P>): void {
  const isDefault = choice === choices[preference][0];
  if (isDefault) delete document.documentElement.dataset[preference];
  else document.documentElement.dataset[preference] = choice;
  writeSetting(preference, isDefault ? undefined : choice);
  if (preference === 'typeface') void loadTypeface();
  for (const listen of listeners) listen();
}

/** Applies what this browser keeps; the inline line of `index.html` did so already for what is seen first. */
export function applyPreferences(): void {
  const keys = readSetting('keys');
  if (isChoice('keys', keys)) document.documentElement.dataset['keys'] = keys;
  void loadTypeface();
}

async function loadTypeface(): Promise<void> {
  if (readPreference('typeface') === 'legible') await import('../styles/legible.css');
}

/** Whether the page is dark now, by choice or by the device. */
export function isDark(): boolean {
  const theme = readPreference('theme');
  return theme === 'dark' || (theme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches);
}

const subscribe = (listen: () => void): (() => void) => {
  listeners.add(listen);
  return () => listeners.delete(listen);
};

/** The choice and a way to change it. */
export function usePreference<P extends Preference>(preference: P): [Choice<P>, (choice: Choice<P>) => void] {
  const value = useSyncExternalStore(subscribe, () => readPreference(preference));
  return [value, (choice) => setPreference(preference, choice)];
}
