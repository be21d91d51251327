import { expect, it } from 'vitest';
import { plantTree } from '../project-tree.ts';
import { checkClassesInUse } from './classes-in-use.ts';

const unusedOf = (css: string, code: string): readonly string[] =>
  checkClassesInUse(plantTree({ 'web/src/ui/tag.module.css': css, 'web/src/ui/tag.tsx': code })).map(({ mend }) => mend);
const code = "import s from './tag.module.css';\nexport const Tag = () => <b className={s.tagHead} />;\n";

it('a class that a part wears is used, whatever stands around it', () => {
  expect(unusedOf('.tag-head:hover b { color: red } @media (width < 10px) { .tag-head { color: blue } }', code)).toEqual([]);
});

it('one that nothing wears is not', () => {
  expect(unusedOf('.tag-head { color: red } .old { color: blue }', code)).toEqual(['nothing wears "old"; delete it']);
  expect(unusedOf('.a { color: red }', 'export const Tag = () => null;\n')).toEqual(['nothing wears "a"; delete it']);
});

it('one picked by a value is used when the value can be', () => {
  const picking = "import s from './tag.module.css';\nexport const Tag = ({ tone }: { tone: 'good' }) => <b className={s[tone]} />;\n";
  expect(unusedOf('.good { color: green } .bad { color: red }', picking)).toEqual(['nothing wears "bad"; delete it']);
});
