import { describe, expect, it } from 'vitest';
import { plantTree } from '../project-tree.ts';
import { checkZodInBrowser } from './zod-in-browser.ts';

const domain = {
  'domain/src/pathways/gap.ts': "import { z } from 'zod';\nexport const Gap = z.object({});\nexport type Gap = 1;\n",
  'domain/src/pathways/compute-gaps.ts': "import type { Gap } from './gap.ts';\nexport const computeGaps = (): Gap[] => [];\n",
};
const filesOf = (web: string): readonly string[] =>
  checkZodInBrowser(plantTree({ ...domain, 'web/src/features/pathways/gap-bars.tsx': web })).map(({ file, mend }) => `${file}: ${mend}`);

describe('what the browser gets', () => {
  it.each([
    "import type { Gap } from '@waymark/domain/pathways/gap.ts';",
    "import { computeGaps } from '@waymark/domain/pathways/compute-gaps.ts';",
    "export type { Gap } from '@waymark/domain/pathways/gap.ts';",
    "import { missing } from './missing.ts';",
  ])('may hold types, and rules without schemas: %s', (text) => {
    expect(filesOf(text)).toEqual([]);
  });

  it.each([
    "import { Gap } from '@waymark/domain/pathways/gap.ts';",
    "import { type Gap } from '@waymark/domain/pathways/gap.ts';",
    "import '@waymark/domain/pathways/gap.ts';",
    "export { Gap } from '@waymark/domain/pathways/gap.ts';",
    "export * from '@waymark/domain/pathways/gap.ts';",
    "export const later = () => import('@waymark/domain/pathways/gap.ts');",
    "import { Gap } from '../../../../domain/src/pathways/gap.ts';",
  ])('holds no schema, however it is imported: %s', (text) => {
    expect(filesOf(text)).toEqual([
      expect.stringMatching(/^domain\/src\/pathways\/gap\.ts: .+ \(imported by web\/src\/features\/pathways\/gap-bars\.tsx\)/),
    ]);
  });

  it('does not import Zod itself', () => {
    expect(filesOf("import { z } from 'zod';")).toHaveLength(1);
  });
});
