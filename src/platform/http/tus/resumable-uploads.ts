import { Readable } from 'node:stream';
import { ERRORS, Server } from '@tus/server';
import type { Response as HouseResponse } from 'express';
import { DomainError } from '../../../kernel/domain-error.js';
import { randomId } from '../../../kernel/ids.js';
import type { HouseRequest } from '../requires.js';
import { PartialStore } from './partial-store.js';
import { TurnLocker } from './turn-locker.js';
import type { UploadBook } from './upload-book.js';

/** What the client says of an upload it begins. */
export interface UploadAnnouncement {
  readonly id: string;
  readonly bytes: number;
  readonly metadata: Readonly<Record<string, string | null>>;
}

/** What the owner of an upload decides. Whatever these throw is what the sender is told. */
export interface UploadHooks {
  /** The most that any upload of this request may weigh. */
  readonly limitBytes: number;
  /** Notes an upload before its first byte. */
  begin(announcement: UploadAnnouncement): Promise<void>;
  /** Takes an upload of which the last byte has come; may be called again for the same one. */
  finish(id: string): Promise<void>;
}

/** How long the line that came first may take to put away what it has in hand. */
const drainMilliseconds = 1_000;
const passedOn = [
  'tus-resumable',
  'tus-version',
  'tus-extension',
  'tus-max-size',
  'location',
  'upload-offset',
];
const passedOnHead = [...passedOn, 'upload-length', 'upload-metadata'];

interface Context {
  readonly hooks: UploadHooks;
  error: unknown;
}

/**
 * Uploads that go on where they broke off: the protocol tus 1.0, spoken by @tus/server. Who may upload what is
 * asked before, by the route; what goes wrong inside becomes a problem like everywhere else.
 */
export class ResumableUploads {
  readonly store: PartialStore;
  private readonly server: Server;
  private readonly contexts = new WeakMap<object, Context>();

  /** @param folder of the bytes on their way, shared by all web servers */
  constructor(folder: string, book: UploadBook) {
    this.store = new PartialStore(folder, book);
    this.server = new Server({
      path: '/',
      datastore: this.store,
      locker: new TurnLocker(book),
      lockDrainTimeout: drainMilliseconds,
      // Pages of this site only: nothing is said to others, and the rest is the check of the Origin.
      allowedOrigins: () => false,
      generateUrl: (request, { id }) => `${new URL(request.url).pathname.replace(/\/$/, '')}/${id}`,
      getFileIdFromRequest: (_request, last) => last,
      namingFunction: () => randomId(),
      maxSize: (request) => this.contextOf(request).hooks.limitBytes,
      onUploadCreate: async (request, { id, size, metadata }) => {
        await this.contextOf(request).hooks.begin({ id, bytes: size ?? 0, metadata: metadata ?? {} });
        return {};
      },
      onUploadFinish: async (request, { id }) => {
        await this.contextOf(request).hooks.finish(id);
        return {};
      },
      onResponseError: (request, error) => {
        this.contextOf(request).error = error;
        return undefined;
      },
    });
  }

  /** Answers a request of the protocol. @throws what the hooks throw, and what the protocol refuses */
  async handle(request: HouseRequest, response: HouseResponse, hooks: UploadHooks): Promise<void> {
    const asked = webRequestOf(request);
    const context: Context = { hooks, error: null };
    this.contexts.set(asked, context);
    response.setHeader('Tus-Resumable', '1.0.0');
    const answer = await this.server.handleWeb(asked);
    if (answer.status >= 400) throw problemOf(context.error, answer.status);
    for (const name of request.method === 'HEAD' ? passedOnHead : passedOn) {
      const value = answer.headers.get(name);
      if (value !== null) response.setHeader(name, value);
    }
    response.status(answer.status).end();
  }

  /**
   * Answers about an upload that was taken: its last answer may have been lost on the way.
   * @throws DomainError `upload.wrong-offset` for bytes that would follow elsewhere than at its end
   */
  answerTaken(request: HouseRequest, response: HouseResponse, bytes: number): void {
    const appends = request.method === 'PATCH';
    if (appends && request.headers['upload-offset'] !== String(bytes)) {
      throw new DomainError('upload.wrong-offset');
    }
    response.setHeader('Tus-Resumable', '1.0.0');
    response.setHeader('Upload-Offset', String(bytes));
    response.setHeader('Upload-Length', String(bytes));
    response.status(appends ? 204 : 200).end();
  }

  private contextOf(request: object): Context {
    const context = this.contexts.get(request);
    if (context === undefined) throw new Error('A request that nobody handed over');
    return context;
  }
}

function webRequestOf(request: HouseRequest): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  // What another reader has taken already, since it was called JSON, is no part of a file.
  const carries = (request.method === 'PATCH' || request.method === 'POST') && !request.readableEnded;
  const body = carries ? { body: Readable.toWeb(request) as BodyInit, duplex: 'half' as const } : {};
  // The host is not used: addresses that go out are relative.
  return new Request(new URL(request.originalUrl, 'http://localhost'), {
    method: request.method,
    headers,
    ...body,
  });
}

const problems: readonly [error: unknown, problem: DomainError][] = [
  [ERRORS.FILE_NOT_FOUND, new DomainError('thing.not-found')],
  [ERRORS.FILE_NO_LONGER_EXISTS, new DomainError('upload.expired')],
  [ERRORS.INVALID_OFFSET, new DomainError('upload.wrong-offset')],
  [ERRORS.ABORTED, new DomainError('upload.busy')],
  [ERRORS.INVALID_METADATA, new DomainError('upload.metadata-invalid')],
];

/** Whether taking an upload again, with the same bytes, would give the same answer. */
export function isFinal(error: unknown): boolean {
  const passing = ['conflict.stale', 'upload.busy', 'upload.wrong-offset'];
  return error instanceof DomainError && error.kind !== 'unavailable' && !passing.includes(error.code);
}

/** tus throws plain objects with a status and an English sentence. */
function problemOf(error: unknown, status: number): unknown {
  if (error instanceof DomainError) return error;
  const known = problems.find(([one]) => one === error);
  if (known !== undefined) return known[1];
  if (status === 413) return new DomainError('request.too-large');
  if (status === 412) return new DomainError('upload.protocol');
  // 501 is for parts of the protocol that are not spoken here.
  if (status < 500 || status === 501) return new DomainError('request.malformed');
  return error ?? new Error(`tus answered ${status}`);
}
