import type { ProjectTree } from './project-tree.ts';
import type { Violation } from './violation.ts';

const fileEnding = /\.(ts|tsx|mjs|json|md|sql|css|html|ya?ml|csv|xlsx|png|svg)$/;
const aliases: readonly (readonly [RegExp, string])[] = [
  [/^#(platform|modules|app)\//, 'server/src/$1/'],
  [/^#test\//, 'server/test/'],
  [/^@waymark\/domain\//, 'domain/src/'],
];

/** Every path that a document cites, in backticks or as a link, exists; `*` and `<name>` stand for any one segment. */
export function checkDocPaths(tree: ProjectTree): readonly Violation[] {
  const documents = tree.paths.filter((path) => path.endsWith('.md'));
  const places = new Places(tree.paths);
  const ignored = ignoredFolders(tree);
  return documents.flatMap((file) =>
    citations(tree.read(file)).flatMap(({ text, line, link }) => {
      const cited = withoutAlias(text);
      if (!link && !looksLikePath(cited, file, places)) return [];
      if (cited.split('/').some((segment) => ignored.has(segment)) || places.has(cited, file, link)) return [];
      return [
        { file, line, rule: 'doc-path-missing', mend: `\`${text}\` does not exist; name the file that does, or write it in other words` },
      ];
    }),
  );
}

interface Citation {
  readonly text: string;
  readonly line: number;
  readonly link: boolean;
}

function citations(markdown: string): readonly Citation[] {
  let fenced = false;
  return markdown.split('\n').flatMap((raw, at) => {
    if (/^\s*(```|~~~)/.test(raw)) fenced = !fenced;
    if (fenced) return [];
    const line = at + 1;
    const quoted = [...raw.matchAll(/`([^`\s]+)`/g)].map(([, text = '']) => ({ text: text.replace(/[:#]L?\d+$/, ''), line, link: false }));
    const links = [...raw.replace(/`[^`]*`/g, '``').matchAll(/\]\(<?([^)\s>]+)>?(?:\s+"[^"]*")?\)/g)]
      .map(([, text = '']) => ({ text: decodeURI(text.replace(/[#?].*$/, '')), line, link: true }))
      .filter(({ text }) => text !== '' && !/^[a-z]+:/i.test(text));
    return [...quoted, ...links];
  });
}

function withoutAlias(text: string): string {
  return aliases.reduce((path, [alias, folder]) => path.replace(alias, folder), text);
}

/** A quoted word is taken for a path when it starts in a folder of the project or of the document, or ends like a file's. */
function looksLikePath(text: string, document: string, places: Places): boolean {
  if (!text.includes('/') || !/^[\w.@<{*][\w./@<>{}*,-]*$/.test(text)) return false;
  return /^\.\.?\//.test(text) || fileEnding.test(text) || places.startsHere(text.split('/')[0] ?? '', document);
}

function ignoredFolders(tree: ProjectTree): ReadonlySet<string> {
  const lines = tree.paths.includes('.gitignore') ? tree.read('.gitignore').split('\n') : [];
  return new Set(['node_modules', ...lines.filter((line) => /^[\w.-]+\/$/.test(line)).map((line) => line.slice(0, -1))]);
}

/** The files and folders of the tree, asked by exact path or by pattern. */
class Places {
  private readonly known: ReadonlySet<string>;

  constructor(paths: readonly string[]) {
    this.known = new Set(paths.flatMap((path) => path.split('/').map((_segment, at, all) => all.slice(0, at + 1).join('/'))));
  }

  startsHere(segment: string, document: string): boolean {
    return this.known.has(segment) || this.known.has(joinPath(folderOf(document), segment));
  }

  has(cited: string, document: string, link: boolean): boolean {
    const beside = joinPath(folderOf(document), cited);
    const candidates = link ? [cited.startsWith('/') ? cited.slice(1) : beside] : [joinPath('', cited), beside];
    if (candidates.some((path) => this.matches(path))) return true;
    // `people/queries/get-relation.ts` is enough where the folder above is plain from the text
    return !link && fileEnding.test(cited) && [...this.known].some((path) => path.endsWith(`/${cited}`));
  }

  private matches(path: string): boolean {
    if (!/[<{*]/.test(path)) return path === '' || this.known.has(path);
    const pattern = path
      .replace(/[.+?^$()|[\]\\]/g, '\\$&')
      .replace(/\*\*|\*|<[^>]*>/g, (wild) => (wild === '**' ? '.+' : '[^/]+'))
      .replace(/\{([^}]*)\}/g, (_match, list: string) => `(?:${list.split(',').join('|')})`);
    const whole = new RegExp(`^${pattern}$`);
    return [...this.known].some((known) => whole.test(known));
  }
}

function folderOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
}

function joinPath(folder: string, path: string): string {
  const segments = folder === '' ? [] : folder.split('/');
  for (const segment of path.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '.' && segment !== '') segments.push(segment);
  }
  return segments.join('/');
}
