import { type ProjectTree, sourcePaths } from '../project-tree.ts';
import type { Violation } from '../violation.ts';
import { codeLines } from './code-lines.ts';

const limit = 300;

/** Files of more than 300 lines of code (blank and comment lines not counted). */
export function checkFileSize(tree: ProjectTree): readonly Violation[] {
  return sourcePaths(tree).flatMap((file) => {
    const count = codeLines(tree.read(file)).filter(Boolean).length;
    return count <= limit ? [] : [{ file, rule: 'file-too-long', mend: `${count} lines of code; split it by idea to at most ${limit}` }];
  });
}
