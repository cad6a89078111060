import { currentLocale } from '../lib/i18n/index.js';
import { markReachable, markUnreachable } from './connection.js';
import { problemFrom, Unreachable } from './problem.js';
import { noteSessionEnd } from './query.js';

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

/** An upload on its way; `abort` stops it, and its promise then fails with an AbortError. */
export interface Upload<T> {
  readonly done: Promise<T>;
  abort(): void;
}

/** Sends one file as the form field `file` and tells how much has gone. `fetch` cannot tell, so this is XHR. */
export function uploadFile<T>(
  url: string,
  file: File,
  onProgress: (sent: number, total: number) => void,
): Upload<T> {
  const request = new XMLHttpRequest();
  const done = new Promise<T>((resolve, reject) => {
    request.upload.onprogress = (event) => {
      onProgress(event.loaded, event.lengthComputable ? event.total : file.size);
    };
    request.onload = () => {
      markReachable();
      const answer = parse(request.responseText);
      if (request.status >= 200 && request.status < 300) resolve(answer as T);
      else {
        const problem = problemFrom(request.status, answer);
        noteSessionEnd(problem);
        reject(problem);
      }
    };
    request.onerror = () => {
      markUnreachable();
      reject(new Unreachable());
    };
    request.onabort = () => {
      reject(new DOMException('The upload was stopped.', 'AbortError'));
    };
  });
  request.open('POST', url);
  request.setRequestHeader('Accept-Language', currentLocale());
  request.setRequestHeader('Accept', 'application/json');
  const form = new FormData();
  form.append('file', file, file.name);
  request.send(form);
  return {
    done,
    abort: () => {
      request.abort();
    },
  };
}
