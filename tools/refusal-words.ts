import type { ProjectTree } from './project-tree.ts';
import type { Violation } from './violation.ts';

/**
 * Refusals that a contract promises and the web app has no words for: people would read the server's English. Contracts list the codes
 * as texts, in `refusals: […]` or in a list that is named so.
 */
export function checkRefusalWords(tree: ProjectTree, messages: ReadonlySet<string>): readonly Violation[] {
  return tree.paths
    .filter((file) => /^domain\/src\/.+\.ts$/.test(file) && !file.endsWith('.test.ts'))
    .flatMap((file) => {
      const lists = [...tree.read(file).matchAll(/\b(?:refusals: |\w*[rR]efusals = )\[([^\]]*)\]/g)].map(([, list = '']) => list);
      const codes = new Set(lists.flatMap((list) => [...list.matchAll(/'(\w+)'/g)].map(([, code = '']) => code)));
      return [...codes]
        .filter((code) => !messages.has(`refusals.${code}`))
        .map((code) => ({ file, rule: 'refusal-unworded', mend: `say what "${code}" means in web/messages/{en,de}/refusals.json` }));
    });
}
