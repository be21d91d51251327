import { expect, it } from 'vitest';
import { plantTree } from './project-tree.ts';
import { checkUnusedMessages } from './unused-messages.ts';

const unusedOf = (keys: readonly string[], code: string, file = 'web/src/pages/me/plan-page.tsx'): readonly string[] => {
  const messages = keys.map((key) => [key, { file: 'web/messages/en/plan.json' }] as const);
  return checkUnusedMessages(plantTree({ [file]: code }), messages, ['plan.state.', 'plan.']).map(({ mend }) => mend.split('"')[1] ?? mend);
};

it('a message that a screen names is said', () => {
  expect(unusedOf(['plan.share'], "t('plan.share');")).toEqual([]);
});

it('one that nothing names is not: neither a comment, a longer key nor a test says it', () => {
  expect(unusedOf(['plan.share'], "// plan.share\nt('plan.shareWith');")).toEqual(['plan.share']);
  expect(unusedOf(['plan.share'], "t('plan.share');", 'web/src/pages/me/plan-page.test.tsx')).toEqual(['plan.share']);
});

it('keys that are put together are said under a listed beginning, with the end they have', () => {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: code of a screen
  const code = 't(`plan.state.${state}`); t(`plan.${step}.title`);';
  expect(unusedOf(['plan.state.paused', 'plan.first.title', 'plan.first.text'], code)).toEqual(['plan.first.text']);
});

it('a listed beginning says nothing while no screen puts a key together with it, nor does one that is not listed', () => {
  expect(unusedOf(['plan.state.paused'], "t('plan.share');")).toEqual(['plan.state.paused']);
  // biome-ignore lint/suspicious/noTemplateCurlyInString: code of a screen
  expect(unusedOf(['plan.mood.calm'], 't(`plan.mood.${mood}`);')).toEqual(['plan.mood.calm']);
});
