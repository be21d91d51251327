import type { ProjectTree } from '../project-tree.ts';
import type { Violation } from '../violation.ts';

const kebab = '[a-z0-9]+(?:-[a-z0-9]+)*';
const allowed = [
  /^README\.md$/,
  /^(module|routes|policy|repository|events|jobs|cli)(\.test)?\.ts$/,
  new RegExp(`^(commands|queries|repository)/${kebab}(\\.test)?\\.ts$`),
];
const readmeLimit = 30;

/** Files of a server module outside the closed vocabulary, and modules without a manifest or a short README. */
export function checkFileVocabulary(tree: ProjectTree): readonly Violation[] {
  const inModules = tree.paths.flatMap((file) => {
    const [, name, rest] = /^server\/src\/modules\/([^/]+)\/(.+)$/.exec(file) ?? [];
    return name === undefined || rest === undefined ? [] : [{ file, name, rest }];
  });
  const unknown = inModules
    .filter(({ rest }) => !allowed.some((pattern) => pattern.test(rest)))
    .map(({ file }) => ({
      file,
      rule: 'module-file-unknown',
      mend: 'a server module holds module, routes, policy, repository, events, jobs, cli, commands/, queries/ and README.md; put it in one of them',
    }));
  const names = [...new Set(inModules.map(({ name }) => name))];
  return [...unknown, ...names.flatMap((name) => checkManifest(tree, name))];
}

function checkManifest(tree: ProjectTree, name: string): readonly Violation[] {
  const folder = `server/src/modules/${name}`;
  const missing = ['module.ts', 'README.md']
    .filter((needed) => !tree.paths.includes(`${folder}/${needed}`))
    .map((needed) => ({ file: folder, rule: 'module-file-missing', mend: `write ${folder}/${needed}` }));
  const readme = `${folder}/README.md`;
  if (!tree.paths.includes(readme)) return missing;
  const lines = tree.read(readme).trimEnd().split('\n').length;
  if (lines <= readmeLimit) return missing;
  return [...missing, { file: readme, rule: 'module-readme-long', mend: `${lines} lines; owns, rules and events fit in ${readmeLimit}` }];
}
