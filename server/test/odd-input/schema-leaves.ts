import { z } from 'zod';

/** What a JSON schema says of one place, as far as it matters for calling. */
export interface SchemaNode {
  readonly type?: string | readonly string[] | undefined;
  readonly format?: string | undefined;
  readonly enum?: readonly unknown[] | undefined;
  readonly const?: unknown;
  readonly default?: unknown;
  readonly required?: readonly string[] | undefined;
  readonly properties?: Readonly<Record<string, SchemaNode>> | undefined;
  readonly items?: SchemaNode | undefined;
  readonly anyOf?: readonly SchemaNode[] | undefined;
  readonly oneOf?: readonly SchemaNode[] | undefined;
}

const SchemaNode: z.ZodType<SchemaNode> = z.lazy(() =>
  z.object({
    type: z.union([z.string(), z.array(z.string())]).optional(),
    format: z.string().optional(),
    enum: z.array(z.unknown()).optional(),
    const: z.unknown().optional(),
    default: z.unknown().optional(),
    required: z.array(z.string()).optional(),
    properties: z.record(z.string(), SchemaNode).optional(),
    items: SchemaNode.optional(),
    anyOf: z.array(SchemaNode).optional(),
    oneOf: z.array(SchemaNode).optional(),
  }),
);

export type Path = readonly (string | number)[];

/** A place where a schema takes any text, any number, or a list. */
export interface Leaf {
  readonly path: Path;
  readonly kind: 'text' | 'number' | 'list';
}

/** What a zod schema takes, as a JSON schema. */
export function nodeOf(schema: z.ZodType): SchemaNode {
  return SchemaNode.parse(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));
}

/** Every place of free text, of a number or of a list, and in a list its first element. */
export function* leavesOf(node: SchemaNode, path: Path = []): Generator<Leaf> {
  if (node.enum !== undefined || node.const !== undefined) return;
  const types = typesOf(node);
  if (types.includes('string')) yield { path, kind: 'text' };
  if (types.includes('integer') || types.includes('number')) yield { path, kind: 'number' };
  if (types.includes('array')) yield { path, kind: 'list' };
  for (const [key, inner] of Object.entries(node.properties ?? {})) yield* leavesOf(inner, [...path, key]);
  if (node.items) yield* leavesOf(node.items, [...path, 0]);
  for (const inner of alternatives(node)) yield* leavesOf(inner, path);
}

/** What a value has at the path, if anything. */
export function valueAt(whole: unknown, path: Path): unknown {
  return path.reduce<unknown>((at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined), whole);
}

/** The value with another one at the path; what is missing on the way is laid as the schema wants it. */
export function withValueAt(node: SchemaNode, whole: unknown, at: { readonly path: Path; readonly value: unknown }): unknown {
  const [key, ...path] = at.path;
  if (key === undefined) return at.value;
  const inner = innerOf(node, key);
  if (inner === undefined) throw new Error(`the schema has no ${String(key)}`);
  if (typeof key === 'number') return [withValueAt(inner, Array.isArray(whole) ? whole[0] : exampleOf(inner), { ...at, path })];
  const object: Record<string, unknown> = { ...exampleOf(objectIn(node, key)), ...(typeof whole === 'object' && whole) };
  return { ...object, [key]: withValueAt(inner, object[key], { ...at, path }) };
}

const typesOf = ({ type }: SchemaNode): readonly string[] => (typeof type === 'string' ? [type] : (type ?? []));

const alternatives = (node: SchemaNode): readonly SchemaNode[] => [...(node.anyOf ?? []), ...(node.oneOf ?? [])];

const objectIn = (node: SchemaNode, key: string): SchemaNode =>
  [node, ...alternatives(node)].find((one) => one.properties?.[key] !== undefined) ?? node;

function innerOf(node: SchemaNode, key: string | number): SchemaNode | undefined {
  const own = typeof key === 'number' ? node.items : node.properties?.[key];
  return own ?? alternatives(node).flatMap((one) => innerOf(one, key) ?? [])[0];
}

/** The least that a schema takes. */
function exampleOf(node: SchemaNode): object {
  return Object.fromEntries((node.required ?? []).map((key) => [key, leastOf(node.properties?.[key] ?? {})]));
}

const leastOfType: Readonly<Record<string, unknown>> = { string: 'something', integer: 1, number: 1, boolean: false, array: [] };

function leastOf(node: SchemaNode): unknown {
  const [choice] = node.enum ?? [node.const];
  if (choice !== undefined) return choice;
  if ([node, ...alternatives(node)].some((one) => typesOf(one).includes('null'))) return null;
  const [first] = alternatives(node);
  if (first) return leastOf(first);
  if (node.format === 'date') return '2026-11-01';
  return leastOfType[typesOf(node)[0] ?? 'object'] ?? exampleOf(node);
}
