import { describe, expect, it } from 'vitest';
import { checkMessages } from './check-messages.ts';
import { plantTree } from './project-tree.ts';

type Messages = Record<string, unknown>;

/** A screen that says every message there is. */
const saying = (messages: Messages): string =>
  keysOf(messages)
    .map((key) => `t('${key}');`)
    .join('\n');
const keysOf = (messages: Messages, start = ''): string[] =>
  Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${start}${key}`] : keysOf(Object.fromEntries(Object.entries(value ?? {})), `${start}${key}.`),
  );
const rulesOf = (en: Messages, de: Messages): readonly string[] => {
  const tree = plantTree({
    'web/messages/en.json': JSON.stringify(en),
    'web/messages/de.json': JSON.stringify(de),
    'web/src/app/screen.ts': saying(en),
  });
  return checkMessages(tree).map(({ file, rule }) => `${file} ${rule}`);
};

describe('catalogues', () => {
  it('agree', () => {
    const en = { growth: { steps: '{count, plural, one {# step} other {# steps}} from {role}' }, save: 'Saved' };
    const de = { growth: { steps: '{count, plural, one {# Schritt} other {# Schritte}} bis {role}' }, save: 'Gespeichert' };
    expect(rulesOf(en, de)).toEqual([]);
  });

  it('have the same keys in both languages', () => {
    expect(rulesOf({ save: 'Saved' }, {})).toEqual(['web/messages/de message-missing']);
    expect(rulesOf({}, { page: { save: 'Gespeichert' } })).toEqual(['web/messages/en message-missing']);
  });

  it('hold valid ICU', () => {
    expect(rulesOf({ a: '{count, plural, one {# step}}' }, { a: '{count}' })).toEqual(['web/messages/en.json message-syntax']);
    expect(rulesOf({ a: 'fine' }, { a: '{name' })).toEqual(['web/messages/de.json message-syntax']);
  });

  it('ask for the same values', () => {
    expect(rulesOf({ a: '{role}, {count, plural, other {#}}' }, { a: '{count, plural, other {#}} {rolle}' })).toEqual([
      'web/messages/de.json message-values',
    ]);
  });

  it('may be split by module', () => {
    const tree = plantTree({
      'web/messages/en/people.json': '{"team":"Team"}',
      'web/messages/de/people.json': '{}',
      'web/src/app/screen.ts': saying({ people: { team: 'Team' } }),
    });
    expect(checkMessages(tree)).toMatchObject([{ rule: 'message-missing', mend: '"people.team" has no text in de' }]);
  });

  it('are not asked for before there are any', () => {
    expect(checkMessages(plantTree({}))).toEqual([]);
  });
});

describe('words people never read', () => {
  it.each([
    'Your gap in Collaboration',
    'A weakness',
    'Skill deficiency',
    'An underperformer',
    'High potential people',
    'Our talent',
    'Human resources',
    'Your interest was rejected',
    'Saving failed',
    'The career ladder',
    'Needs improvement',
    'N/A',
    'Overdue since Monday',
    'Unfortunately not',
    'Oops',
    'Sent!',
    '{count, plural, one {One weakness} other {#}}',
    'Read <b>your gap</b>',
  ])('%s', (text) => {
    expect(rulesOf({ a: text }, { a: text })).toEqual(['web/messages/en.json message-avoided-word']);
  });

  it('may be the name of a value, and "gap" may stand in aggregate views', () => {
    const steps = '{gap, plural, one {one} other {# steps}} <b>more</b>';
    expect(rulesOf({ a: steps }, { a: steps })).toEqual([]);
    expect(rulesOf({ insights: { gaps: 'Gaps by team' } }, { insights: { gaps: 'x' } })).toEqual([]);
  });
});
