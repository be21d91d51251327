import { type AnyRoute, walk } from '@waymark/domain/shared/contract-kit.ts';
import { z } from 'zod';
import { schemaOf } from './read-request.ts';

type Json = Record<string, unknown>;

const problemSchema: Json = {
  type: 'object',
  required: ['type', 'status', 'title', 'code'],
  properties: {
    type: { type: 'string' },
    status: { type: 'integer' },
    title: { type: 'string' },
    code: { type: 'string', description: 'What a program decides by.' },
    detail: { type: 'string', description: 'What, where and how to mend it, in words.' },
    data: { type: 'object', additionalProperties: true },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['pointer', 'code', 'message'],
        properties: { pointer: { type: 'string' }, code: { type: 'string' }, message: { type: 'string' } },
      },
    },
    requestId: { type: 'string' },
  },
};

/** The contract as an OpenAPI 3.1 document: every operation, its rights, its refusals. */
export function openapi(contract: object, info: { title: string; version: string }): Json {
  const paths: Record<string, Json> = {};
  for (const [name, route] of walk(contract)) {
    const path = `/api/v1${route.path}`;
    paths[path] ??= {};
    paths[path][route.method.toLowerCase()] = operationOf(name, route);
  }
  return {
    openapi: '3.1.1',
    info,
    servers: [{ url: '/' }],
    paths,
    components: {
      schemas: { Problem: problemSchema },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'waymark.session_token' },
        apiKey: { type: 'http', scheme: 'bearer', description: 'An API key with scopes, made under Account.' },
      },
    },
  };
}

function operationOf(name: string, route: AnyRoute): Json {
  const anonymous = route.rights.includes('anonymous');
  return {
    operationId: name.replaceAll('.', '_'),
    summary: route.summary,
    tags: [name.split('.')[0]],
    'x-permission': route.permission,
    'x-rights': route.rights,
    security: anonymous ? [] : [{ session: [] }, { apiKey: [] }],
    parameters: parametersOf(route),
    ...requestBodyOf(route),
    responses: responsesOf(route),
  };
}

function requestBodyOf({ body, takesFile }: AnyRoute): Json {
  if (takesFile === true) return { requestBody: { required: true, content: { 'application/octet-stream': {} } } };
  return body ? { requestBody: { required: true, content: { 'application/json': { schema: jsonSchema(body, 'input') } } } } : {};
}

function parametersOf(route: AnyRoute): Json[] {
  const declared = (['path', 'query'] as const).flatMap((place) => {
    const schema = place === 'path' ? route.params : route.query;
    if (!schema) return [];
    const shape = jsonSchema(schema, 'input') as { properties?: Record<string, unknown>; required?: string[] };
    return Object.entries(shape.properties ?? {}).map(([name, of]) => ({
      name,
      in: place,
      required: place === 'path' || (shape.required ?? []).includes(name),
      schema: of,
    }));
  });
  const headers: Json[] = [];
  const text = { type: 'string' };
  if (route.versioned === true && route.method !== 'GET') {
    headers.push({ name: 'If-Match', in: 'header', required: true, schema: text, description: 'The ETag you read, such as "3".' });
  }
  if (route.method === 'POST' && route.ownTransaction !== true) {
    headers.push({
      name: 'Idempotency-Key',
      in: 'header',
      required: false,
      schema: text,
      description: 'A repeat with this key gets the first answer.',
    });
  }
  return [...declared, ...headers];
}

function responsesOf(route: AnyRoute): Json {
  const status = route.status ?? (route.response ? 200 : 204);
  const problem = (description: string): Json => ({
    description,
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  });
  const codes = route.refusals && route.refusals.length > 0 ? ` Codes: ${route.refusals.join(', ')}.` : '';
  return {
    [status]: {
      description: 'Done.',
      ...(route.response && { content: { 'application/json': { schema: jsonSchema(route.response, 'output') } } }),
    },
    ...(route.rights.includes('anonymous') ? {} : { 401: problem('Nobody is signed in.') }),
    403: problem('Your access does not include this.'),
    404: problem('There is nothing here for you; the same whether or not it exists.'),
    409: problem(`Not possible as things stand.${codes}`),
    ...(route.takesFile === true && { 413: problem('The file is larger than this takes.') }),
    422: problem('Some of the input cannot be accepted; errors name each place.'),
    429: problem('Too many requests; Retry-After says when.'),
  };
}

const jsonSchema = (schema: object, io: 'input' | 'output'): Json =>
  z.toJSONSchema(schemaOf(schema), { io, target: 'draft-2020-12', unrepresentable: 'any' });
