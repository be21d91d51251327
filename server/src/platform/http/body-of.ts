import { refuseLarge } from '#platform/files/refuse-brought.ts';
import type { HttpCaller } from './http-caller.ts';

/** A file that a request brings, as it comes in; one that says beforehand that it is too large is not begun. */
export async function* bodyOf({ request, files }: Pick<HttpCaller, 'request' | 'files'>): AsyncGenerator<Uint8Array> {
  if (Number(request.headers.get('content-length') ?? 0) > files.maxBytes) throw refuseLarge('The file', files.maxBytes);
  for await (const chunk of request.body ?? []) yield chunk;
}
