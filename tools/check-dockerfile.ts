import { posix } from 'node:path';
import type { ProjectTree } from './project-tree.ts';
import type { Violation } from './violation.ts';

const dockerfile = 'Dockerfile';
const fault = (mend: string): Violation => ({ file: dockerfile, rule: 'image-builds', mend });

/**
 * What the Dockerfile copies is there and not ignored, and a stage that installs or builds has what that needs: every workspace's
 * package.json, and the files that a tsconfig.json extends.
 */
export function checkDockerfile(tree: ProjectTree): readonly Violation[] {
  if (!tree.paths.includes(dockerfile)) return [];
  const sent = sentPaths(tree);
  return readStages(tree.read(dockerfile)).flatMap((stage) => {
    const absent = stage.copied.filter((source) => !sent.some((path) => isWithin(path, source)));
    const here = sent.filter((path) => stage.copied.some((source) => isWithin(path, source)));
    const needed = [...(stage.installs ? workspaceManifests(tree) : []), ...(stage.builds ? extendedConfigs(tree, here) : [])];
    const missing = needed.filter((path) => !here.includes(path));
    return [
      ...absent.map((source) => fault(`stage ${stage.name} copies ${source}, which is not in the project or kept out by .dockerignore`)),
      ...missing.map((path) => fault(`stage ${stage.name} needs ${path}: copy it there, and let it through .dockerignore`)),
    ];
  });
}

interface Stage {
  readonly name: string;
  /** What is copied from the project, by its path. */
  readonly copied: readonly string[];
  readonly installs: boolean;
  readonly builds: boolean;
}

function readStages(text: string): readonly Stage[] {
  const lines = text.replace(/\\\n/g, ' ').split('\n');
  const starts = lines.flatMap((line, index) => (/^FROM\s/i.test(line) ? [index] : []));
  return starts.map((start, nth) => readStage(lines.slice(start, starts[nth + 1]), nth));
}

function readStage([from = '', ...lines]: readonly string[], nth: number): Stage {
  const copies = lines.flatMap((line) => /^COPY\s+(?!--from=)(.+)$/i.exec(line)?.[1] ?? []);
  const runs = lines.filter((line) => /^RUN\s/i.test(line)).join('\n');
  return {
    name: /\sAS\s+(\S+)/i.exec(from)?.[1] ?? String(nth + 1),
    copied: copies
      .flatMap((words) =>
        words
          .split(/\s+/)
          .filter((word) => !word.startsWith('--'))
          .slice(0, -1),
      )
      .map((path) => posix.normalize(path)),
    installs: /\bnpm (ci|install)\b/.test(runs),
    builds: /\bbuild\b/.test(runs),
  };
}

const isWithin = (path: string, source: string): boolean =>
  source === '.' || path === source || path.startsWith(`${source.replace(/\/$/, '')}/`);

/** The paths that Docker is sent: the last pattern of .dockerignore that fits a path or a folder around it decides. */
function sentPaths(tree: ProjectTree): readonly string[] {
  const text = tree.paths.includes('.dockerignore') ? tree.read('.dockerignore') : '';
  const patterns = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => ({ lets: line.startsWith('!'), fits: patternOf(line.replace(/^!/, '')) }));
  return tree.paths.filter((path) => patterns.findLast(({ fits }) => fits.test(path))?.lets !== false);
}

function patternOf(pattern: string): RegExp {
  const source = pattern
    .replace(/^\/|\/$/g, '')
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*\*\/?|\*|\?/g, (mark) => ({ '**/': '(?:.*/)?', '**': '.*', '*': '[^/]*', '?': '[^/]' })[mark] ?? mark);
  return new RegExp(`^${source}(?:/|$)`);
}

function workspaceManifests(tree: ProjectTree): readonly string[] {
  const found = /"workspaces":\s*\[([^\]]*)\]/.exec(tree.read('package.json'))?.[1] ?? '';
  return [...found.matchAll(/"([^"]+)"/g)].map(([, folder]) => `${folder}/package.json`);
}

function extendedConfigs(tree: ProjectTree, paths: readonly string[]): readonly string[] {
  const configs = paths.filter((path) => /(^|\/)tsconfig[^/]*\.json$/.test(path));
  const named = configs.flatMap((path) => {
    const base = /"extends":\s*"(\.[^"]+)"/.exec(tree.read(path))?.[1];
    return base === undefined ? [] : [posix.join(posix.dirname(path), base)];
  });
  return [...new Set(named)];
}
