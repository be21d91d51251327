import { manifest } from 'virtual:api-manifest';
import { ApiError, type Problem } from '@waymark/domain/shared/api-client.ts';
import type { UploadedFile } from '@waymark/domain/shared/uploaded-file.ts';
import { reportReachable } from './connection.ts';
import { readPreferredLocale } from './i18n.tsx';

export type { UploadedFile };

/** The operations that take a file as it is. */
export type FileOperation = 'people.uploadFile' | 'jobArchitecture.uploadFile';

export interface SendOptions {
  /** Hears how many bytes of how many are on their way. */
  readonly onProgress: (sent: number, of: number) => void;
  /** Aborting takes the file back: nothing of it is kept. */
  readonly signal: AbortSignal;
}

/** Brings a file to the server; every refusal and failure arrives as an `ApiError`, a cancelled one as an `AbortError`. */
export function sendFile(operation: FileOperation, file: File, { onProgress, signal }: SendOptions): Promise<UploadedFile> {
  const [method = 'POST', path = ''] = manifest[operation] ?? [];
  return new Promise((resolve, reject) => {
    // fetch does not tell how far a body has gone
    const request = new XMLHttpRequest();
    request.open(method, `${path}?name=${encodeURIComponent(file.name)}`);
    request.setRequestHeader('accept', 'application/json');
    request.setRequestHeader('accept-language', readPreferredLocale());
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(loaded, total));
    request.addEventListener('load', () => {
      reportReachable(true);
      if (request.status < 300) resolve(JSON.parse(request.responseText));
      else reject(new ApiError(problemIn(request)));
    });
    request.addEventListener('error', () => reject(new ApiError({ ...nothing, code: 'offline', title: 'The file did not arrive' })));
    request.addEventListener('abort', () => reject(new DOMException('cancelled', 'AbortError')));
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file);
  });
}

const nothing = { type: 'about:blank', status: 0 } as const;

function problemIn({ status, responseText }: XMLHttpRequest): Problem {
  try {
    return JSON.parse(responseText);
  } catch {
    return { type: 'about:blank', status, code: 'unreadable_answer', title: 'The answer could not be read' }; // a proxy's error page
  }
}
