import { parseSync } from '@swc/core';
import type { ProjectTree } from '../project-tree.ts';

/** A node of swc's tree, seen only through what every node has. */
export interface SyntaxNode {
  readonly type: string;
  readonly span?: { readonly start: number; readonly end: number };
  readonly [key: string]: unknown;
}

/** A parsed source: its root, and the line (from 1) of a position in it. */
export interface SourceSyntax {
  readonly root: SyntaxNode;
  readonly lineAt: (position: number) => number;
}

const parsed = new WeakMap<ProjectTree, Map<string, SourceSyntax>>();

/** The syntax of a TypeScript, TSX or JavaScript file of the tree, parsed once; a file that does not parse throws with its path. */
export function parseSource(tree: ProjectTree, file: string): SourceSyntax {
  const known = parsed.get(tree) ?? new Map<string, SourceSyntax>();
  parsed.set(tree, known);
  const syntax = known.get(file) ?? parseText(file, tree.read(file));
  known.set(file, syntax);
  return syntax;
}

function parseText(file: string, text: string): SourceSyntax {
  try {
    const root = asNode(parseSync(text, { syntax: 'typescript', tsx: file.endsWith('.tsx'), target: 'es2024' }));
    const starts = lineStarts(text);
    // swc counts bytes of UTF-8 from 1
    return { root, lineAt: (position) => lineOf(starts, position - 1) };
  } catch (cause) {
    throw new Error(`${file} does not parse`, { cause });
  }
}

/** Calls `visit` for a node and everything below it; a `false` answer leaves out what is below. */
export function walkSyntax(node: SyntaxNode, visit: (node: SyntaxNode) => boolean): void {
  if (!visit(node)) return;
  for (const child of childNodes(node)) walkSyntax(child, visit);
}

/** The nodes directly below a node, in source order. */
export function childNodes(node: SyntaxNode): readonly SyntaxNode[] {
  const found: SyntaxNode[] = [];
  collectBelow(node, found);
  return found;
}

/** The node held under a key, if there is one. */
export function nodeAt(node: SyntaxNode, key: string): SyntaxNode | undefined {
  return nodesIn(node[key])[0];
}

/** The text held under a key, if it is a text. */
export function textAt(node: SyntaxNode | undefined, key: string): string | undefined {
  const value = node?.[key];
  return typeof value === 'string' ? value : undefined;
}

function nodesIn(value: unknown): readonly SyntaxNode[] {
  const found: SyntaxNode[] = [];
  collect(value, found);
  return found;
}

// loops instead of flatMap: this walks every node of the project several times
function collect(value: unknown, found: SyntaxNode[]): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) for (const entry of value) collect(entry, found);
  else if ('type' in value && typeof value.type === 'string') found.push(asNode(value));
  else collectBelow(value, found); // a wrapper without a type: a call's argument, the function inside a class method
}

function collectBelow(holder: object, found: SyntaxNode[]): void {
  for (const [key, value] of Object.entries(holder)) if (key !== 'span') collect(value, found);
}

// swc's node types have no common shape; the checks read a node's `type`, `span` and named children only.
function asNode(value: object): SyntaxNode {
  return value as SyntaxNode;
}

function lineStarts(text: string): readonly number[] {
  const bytes = Buffer.from(text, 'utf8');
  const starts = [0];
  for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) starts.push(at + 1);
  return starts;
}

function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}
