import { expect, test } from 'vitest';
import { matchTitles } from './match-titles.ts';

const profiles = ['Software Engineer', 'Senior Engineer', 'Senior Software Engineer', 'Engineering Manager', 'Customer Support Rep'].map(
  (title) => ({ jobProfileId: title, title, familyName: 'Example' }),
);
const match = (title: string) => matchTitles([{ title, people: 3 }], profiles)[0];

test.each([
  ['Software Engineer', 'Software Engineer'],
  ['software  ENGINEER', 'Software Engineer'],
  ['Sr. Software Engineer', 'Senior Software Engineer'],
  ['Engineer, Software (Senior)', 'Senior Software Engineer'],
  ['Manager, Engineering', 'Engineering Manager'],
  ['Customer Support Representative', 'Customer Support Rep'],
  ['Softwareengineer (m/w/d)', undefined],
])('%j surely means %j', (title, profile) => {
  const found = match(title);
  expect(found?.confidence === 'sure' ? found.suggestions[0]?.title : undefined).toBe(profile);
});

test('a title that is only close is likely, with the closest first', () => {
  expect(match('Sofware Engineer')).toMatchObject({
    people: 3,
    confidence: 'likely',
    suggestions: [{ title: 'Software Engineer' }, {}, {}],
  });
  expect(match('Lead Software Engineer')).toMatchObject({ confidence: 'likely' });
});

test('one title for two profiles of the same name is left to a person', () => {
  const twins = ['a', 'b'].map((jobProfileId) => ({ jobProfileId, title: 'Analyst', familyName: jobProfileId }));
  expect(matchTitles([{ title: 'Analyst', people: 1 }], twins)[0]).toMatchObject({ confidence: 'likely', suggestions: [{}, {}] });
});

test('a title like no profile has no suggestion', () => {
  expect(match('Chef')).toEqual({ title: 'Chef', people: 3, confidence: 'none', suggestions: [] });
  expect(match('???')).toMatchObject({ confidence: 'none' });
});
