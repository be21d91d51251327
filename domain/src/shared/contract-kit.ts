// Constrained on the smallest structure, not on z.ZodType: three times cheaper to type-check (decision 0004).
type Schema = { readonly _zod: { readonly input: unknown; readonly output: unknown } };

/**
 * Who an operation is for, the source of the rights table in docs/rights.md:
 * relations to the person it is about, access roles, or everybody signed in.
 */
export type Right =
  | 'anonymous'
  | 'everyone'
  | 'self'
  | 'manager'
  | 'line_above'
  | 'assessor'
  | 'people_partner'
  | 'framework_owner'
  | 'executive'
  | 'admin';

export interface RouteSpec {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  readonly path: `/${string}`;
  readonly params?: Schema;
  readonly query?: Schema;
  readonly body?: Schema;
  readonly response?: Schema;
  readonly summary: string;
  /** Names the policy predicate; an API key lists it among its scopes. */
  readonly permission: string;
  readonly rights: readonly Right[];
  /** Refusal codes this operation may answer with, besides not_found, forbidden and invalid. */
  readonly refusals?: readonly string[];
  /** 201 for things made, 202 for work started, 204 (given by the kit) without a response schema. */
  readonly status?: 201 | 202;
  /** The answer carries an ETag; a change of it demands If-Match. */
  readonly versioned?: boolean;
  /** Exploring: neither access log nor audit names a person for it (D9). */
  readonly exploring?: boolean;
  /** Manages its own transactions (long work, identity): no Idempotency-Key transaction is laid around it. */
  readonly ownTransaction?: boolean;
  /** Largest body in bytes; 1 MB unless told. */
  readonly bodyLimit?: number;
  /** The body is a file as it is, of any kind; the handler reads it as it comes in. */
  readonly takesFile?: boolean;
}

type In<R, K extends string> = R extends { readonly [k in K]: infer X extends Schema } ? X['_zod']['input'] : undefined;
type Out<R, K extends string> = R extends { readonly [k in K]: infer X extends Schema } ? X['_zod']['output'] : undefined;
type Optional<R, K extends 'params' | 'query' | 'body'> = R extends { readonly [k in K]: infer X extends Schema }
  ? object extends X['_zod']['input']
    ? { [k in K]?: X['_zod']['input'] }
    : { [k in K]: X['_zod']['input'] }
  : unknown;

declare const types: unique symbol;

export interface RouteTypes<R> {
  client: Optional<R, 'params'> & Optional<R, 'query'> & Optional<R, 'body'> & { ifMatch?: string };
  handler: { params: Out<R, 'params'>; query: Out<R, 'query'>; body: Out<R, 'body'> };
  result: In<R, 'response'>;
  data: Out<R, 'response'>;
}

export type Route<R extends RouteSpec = RouteSpec> = R & { readonly [types]: RouteTypes<R> };
export type AnyRoute = RouteSpec & { readonly [types]: { client: unknown; handler: unknown; result: unknown; data: unknown } };
export type Contract = { readonly [name: string]: AnyRoute | Contract };

/** Declares one operation as data; its types are computed once. */
export function route<const R extends RouteSpec>(spec: R): Route<R> {
  return spec as Route<R>; // adds only a phantom type
}

/** A contract seen from the caller: one function an operation. */
export type Client<C> = {
  [K in keyof C]: C[K] extends AnyRoute ? (input: C[K][typeof types]['client']) => Promise<C[K][typeof types]['data']> : Client<C[K]>;
};

/** A contract seen from the server: one handler an operation. */
export type Handlers<C, Context> = {
  [K in keyof C]: C[K] extends AnyRoute
    ? (
        input: C[K][typeof types]['handler'],
        context: Context,
      ) => Promise<C[K][typeof types]['result'] extends undefined ? unknown : C[K][typeof types]['result']>
    : Handlers<C[K], Context>;
};

const isRoute = (value: object): value is AnyRoute => 'method' in value && 'path' in value;

/** Every operation of a contract with its dotted name. */
export function* walk(contract: object, prefix: readonly string[] = []): Generator<[string, AnyRoute]> {
  for (const [name, value] of Object.entries(contract) as [string, object][]) {
    if (isRoute(value)) yield [[...prefix, name].join('.'), value];
    else yield* walk(value, [...prefix, name]);
  }
}

/** [method, path] by operation name: all that a caller needs at run time (no zod in the web bundle, D4). */
export function manifest(contract: object): Record<string, readonly [string, string]> {
  return Object.fromEntries([...walk(contract)].map(([name, r]) => [name, [r.method, `/api/v1${r.path}`] as const]));
}
