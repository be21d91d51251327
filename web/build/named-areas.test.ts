import { expect, test } from 'vitest';
import { namedAreas } from './named-areas.ts';

const keys = ['app.title', 'plan.share', 'plan.state.paused', 'team.state.quiet'];

test('finds the areas whose messages a file names, whole or put together', () => {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: code of a screen
  expect(namedAreas("t('plan.share'); t(`team.state.${state}`)", keys)).toEqual(['plan', 'team']);
  expect(namedAreas('const key = "app.title";', keys)).toEqual(['app']);
});

test('neither a path, a property nor the name of something else is a message', () => {
  expect(namedAreas("import { x } from './plan.ts'; plan.share('now'); can('plan.start')", keys)).toEqual([]);
});
