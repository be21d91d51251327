import { expect, test } from 'vitest';
import { type AreaWords, Catalogue } from './catalogue.ts';
import type { Messages } from './format-message.ts';

type Language = 'en' | 'de';

const area = (key: string): AreaWords<Language> => ({
  en: async () => ({ messages: { [key]: `${key} in English` } }),
  de: async () => ({ messages: { [key]: `${key} auf Deutsch` } }),
});

function begin() {
  const shown: [Language, Messages][] = [];
  return { shown, catalogue: new Catalogue<Language>(area('app.a'), (language, messages) => shown.push([language, messages])) };
}

test('an area that comes later is added to what is there', async () => {
  const { shown, catalogue } = begin();
  await catalogue.show('en');
  await catalogue.add(area('plan.b'));
  expect(shown.at(-1)).toEqual(['en', { 'app.a': 'app.a in English', 'plan.b': 'plan.b in English' }]);
});

test('another language brings every area at once', async () => {
  const { shown, catalogue } = begin();
  await catalogue.add(area('plan.b'));
  await catalogue.show('de');
  expect(shown).toEqual([['de', { 'app.a': 'app.a auf Deutsch', 'plan.b': 'plan.b auf Deutsch' }]]);
});

test('an area that comes while the language changes comes in the new one', async () => {
  const { shown, catalogue } = begin();
  await catalogue.show('en');
  await Promise.all([catalogue.show('de'), catalogue.add(area('plan.b'))]);
  expect(shown.at(-1)).toEqual(['de', { 'app.a': 'app.a auf Deutsch', 'plan.b': 'plan.b auf Deutsch' }]);
});

test('the language chosen last wins, whichever is loaded last', async () => {
  const { shown, catalogue } = begin();
  let arrive: () => void = () => undefined;
  const slow = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await catalogue.add({ en: () => slow.then(() => ({ messages: {} })), de: async () => ({ messages: {} }) });
  const english = catalogue.show('en');
  await catalogue.show('de');
  arrive();
  await english;
  expect(shown.map(([language]) => language)).toEqual(['de']);
});

test('a language that cannot be loaded leaves the words that are there, and later areas come in those', async () => {
  const { shown, catalogue } = begin();
  await catalogue.show('en');
  const lost = async () => {
    throw new Error('offline');
  };
  const half = { ...area('plan.b'), de: lost };
  await catalogue.add(half);
  await expect(catalogue.show('de')).rejects.toThrow('offline');
  await catalogue.add(area('team.c'));
  expect(shown.at(-1)?.[0]).toBe('en');
  expect(Object.keys(shown.at(-1)?.[1] ?? {})).toEqual(['app.a', 'plan.b', 'team.c']);
});
