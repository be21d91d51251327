import { expect, it } from 'vitest';
import { plantTree } from '../project-tree.ts';
import { checkUiInUse } from './ui-in-use.ts';

const planted = {
  'web/src/ui/button.tsx': "import { cx } from './cx.ts';\nexport const Button = () => cx('a');\n",
  'web/src/ui/cx.ts': 'export const cx = (name: string) => name;\n',
  'web/src/pages/me/plan-page.tsx': "import { Button } from '../../ui/button.tsx';\nexport const PlanPage = () => <Button />;\n",
};
const filesOf = (more: Record<string, string>): readonly string[] =>
  checkUiInUse(plantTree({ ...planted, ...more })).map(({ file }) => file);

it('a part that a screen draws is used, and what it is made of with it', () => {
  expect(filesOf({})).toEqual([]);
});

it.each([
  ['nobody', {}],
  [
    'the gallery alone',
    {
      'web/src/pages/developers/gallery-page.tsx':
        "import { Stepper } from '../../ui/stepper.tsx';\nexport const GalleryPage = () => <Stepper />;\n",
    },
  ],
  ['its test alone', { 'web/src/ui/stepper.test.tsx': "import { Stepper } from './stepper.tsx';\nStepper();\n" }],
  [
    'a type alone',
    { 'web/src/pages/me/growth-page.tsx': "import type { Stepper } from '../../ui/stepper.tsx';\nexport type A = typeof Stepper;\n" },
  ],
])('a part that %s imports is not', (_who, more) => {
  expect(filesOf({ ...more, 'web/src/ui/stepper.tsx': 'export const Stepper = () => <ol />;\n' })).toEqual(['web/src/ui/stepper.tsx']);
});
