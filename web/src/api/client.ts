import createClient, { type Middleware } from 'openapi-fetch';

import { currentLocale } from '../lib/i18n/index.js';
import { markReachable, markUnreachable } from './connection.js';
import { problemFrom, Unreachable } from './problem.js';
import { noteSessionEnd } from './query.js';
import { noteServerTime } from './server-time.js';
import type { paths } from './types.js';

/** Statuses that a gateway gives while nothing behind it answers. */
const downStatuses = new Set([502, 503, 504]);

/** Learns from every answer: the line, the server's clock, and, when it refuses, the problem, which is thrown. */
export async function readAnswer(response: Response): Promise<void> {
  noteServerTime(response.headers.get('Date'), 1500);
  const isJson = (response.headers.get('Content-Type') ?? '').includes('json');
  if (downStatuses.has(response.status) && !isJson) {
    markUnreachable();
    throw new Unreachable();
  }
  markReachable();
  if (response.ok) return;
  const body: unknown = isJson ? await response.json().catch(() => null) : null;
  const problem = problemFrom(response.status, body);
  noteSessionEnd(problem);
  throw problem;
}

const manners: Middleware = {
  onRequest({ request }) {
    request.headers.set('Accept-Language', currentLocale());
    return request;
  },
  async onResponse({ response }) {
    await readAnswer(response);
  },
  onError({ error }) {
    if (error instanceof DOMException && error.name === 'AbortError') return error;
    markUnreachable();
    return new Unreachable(error);
  },
};

/** The typed client: `api.GET('/api/entries/{entryId}', { params: { path: { entryId } } })`. */
export const api = createClient<paths>({ baseUrl: window.location.origin, credentials: 'same-origin' });
api.use(manners);

/** The body of an answer. Refusals have been thrown before as `ApiProblem` or `Unreachable`. */
export async function body<T>(answer: Promise<{ data?: T }>): Promise<T> {
  const { data } = await answer;
  return data as T;
}
