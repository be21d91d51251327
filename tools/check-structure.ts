import type { ProjectTree } from './project-tree.ts';
import { checkClassesInUse } from './structure/classes-in-use.ts';
import { checkClockUse } from './structure/clock-use.ts';
import { checkFileSize } from './structure/file-size.ts';
import { checkFileVocabulary } from './structure/file-vocabulary.ts';
import { checkForbiddenNames } from './structure/forbidden-names.ts';
import { checkFunctionSize } from './structure/function-size.ts';
import { checkMainExport } from './structure/main-export.ts';
import { checkMirroredModules } from './structure/mirrored-modules.ts';
import { checkNesting } from './structure/nesting.ts';
import { checkUiInUse } from './structure/ui-in-use.ts';
import { checkZodInBrowser } from './structure/zod-in-browser.ts';
import type { Violation } from './violation.ts';

/** The shape of the tree: names, sizes, the closed vocabulary of a module, the mirror of the three packages. */
export function checkStructure(tree: ProjectTree): readonly Violation[] {
  return [
    checkForbiddenNames,
    checkFileVocabulary,
    checkMirroredModules,
    checkFileSize,
    checkFunctionSize,
    checkNesting,
    checkClockUse,
    checkMainExport,
    checkZodInBrowser,
    checkUiInUse,
    checkClassesInUse,
  ].flatMap((check) => check(tree));
}
