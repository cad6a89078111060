import type { DetailedError } from 'tus-js-client';

import { currentLocale } from '../lib/i18n/index.js';
import { api, body } from './client.js';
import { markReachable, markUnreachable } from './connection.js';
import { problemFrom, Unreachable } from './problem.js';
import { noteSessionEnd } from './query.js';
import type { FileRole, OpenArchive, OpenTransfer } from './types.js';

/** A file that is to become one of a work's. */
export interface OutgoingFile {
  readonly entryId: string;
  readonly file: File;
  /** What it is to the work; null: its text. */
  readonly role: FileRole | null;
  /** Its place among the files of its role; null: the usual one. */
  readonly position: number | 'next' | null;
}

/** The archive of a unit's list. */
export interface OutgoingArchive {
  readonly contestId: string;
  readonly importId: string;
  readonly file: File;
}

/** What the server says of a file that is on its way to it. */
export type FilePart = Pick<OpenTransfer, 'id' | 'clientName' | 'bytes' | 'modified'>;

/** What is told while a file is sent. */
export interface TransferEvents {
  /** Bytes that the server has, or is about to have. */
  readonly onProgress: (sent: number) => void;
  readonly onDone: () => void;
  /** One of `ApiProblem` and `Unreachable`. */
  readonly onError: (error: unknown) => void;
}

/** An attempt to send a file. */
export interface Sending {
  /** Ends the attempt; what has come stays on the server, and the next attempt goes on from there. */
  stop(): void;
}

/** A piece that a lost line costs at most, also behind a proxy that keeps a request until it is whole. */
const pieceBytes = 4 * 1024 ** 2;
/** A phone's line dies without a word: an attempt that moves nothing for so long is given up. */
const stallMs = 30_000;

/** The uploads of a work that are not complete, wherever they were begun. */
export function openTransfers(entryId: string): Promise<OpenTransfer[]> {
  return body(api.GET('/api/entries/{entryId}/transfers', { params: { path: { entryId } } }));
}

/** Gives an unfinished upload up. */
export async function dropTransfer(entryId: string, transferId: string): Promise<void> {
  const path = { entryId, transferId };
  await body(api.DELETE('/api/entries/{entryId}/transfers/{transferId}', { params: { path } }));
}

/** Whether a file of this device is the one of which a part has come: by name, size and time of the last change. */
export function isSameFile(open: FilePart, file: File): boolean {
  return (
    open.clientName === file.name && open.bytes === file.size && open.modified === String(file.lastModified)
  );
}

/**
 * Sends a file, or what is missing of it. The server knows what it has: neither a closed browser nor another device
 * loses anything, as long as the same file is chosen again.
 */
export function sendFile(outgoing: OutgoingFile, events: TransferEvents): Sending {
  const { entryId, file, role, position } = outgoing;
  return begin(
    {
      file,
      endpoint: `/api/entries/${entryId}/transfers`,
      metadata: {
        ...(role === null ? {} : { role }),
        ...(position === null ? {} : { position: String(position) }),
      },
      parts: async () => (await openTransfers(entryId)).filter((one) => one.role === role),
    },
    events,
  );
}

/** The archives of a list that are not complete, wherever they were begun. */
export function openArchives(contestId: string, importId: string): Promise<OpenArchive[]> {
  return body(
    api.GET('/api/contests/{contestId}/unit/imports/{importId}/transfers', {
      params: { path: { contestId, importId } },
    }),
  );
}

/** Gives an unfinished archive up. */
export async function dropArchive(contestId: string, importId: string, transferId: string): Promise<void> {
  const path = { contestId, importId, transferId };
  await body(
    api.DELETE('/api/contests/{contestId}/unit/imports/{importId}/transfers/{transferId}', {
      params: { path },
    }),
  );
}

/** Sends the archive of a list, or what is missing of it. */
export function sendArchive({ contestId, importId, file }: OutgoingArchive, events: TransferEvents): Sending {
  return begin(
    {
      file,
      endpoint: `/api/contests/${contestId}/unit/imports/${importId}/transfers`,
      metadata: {},
      parts: () => openArchives(contestId, importId),
    },
    events,
  );
}

/** Where a file goes, and what the server has of it. */
interface Course {
  readonly file: File;
  readonly endpoint: string;
  /** Beside the name of the file and the time of its last change. */
  readonly metadata: Readonly<Record<string, string>>;
  readonly parts: () => Promise<readonly FilePart[]>;
}

function begin(course: Course, events: TransferEvents): Sending {
  const attempt = new Attempt(course, events);
  void attempt.run();
  return attempt;
}

class Attempt implements Sending {
  private over = false;
  private stopUpload: () => void = () => undefined;
  private watch: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly course: Course,
    private readonly events: TransferEvents,
  ) {}

  async run(): Promise<void> {
    const { file, endpoint, metadata, parts } = this.course;
    try {
      const [{ Upload }, open] = await Promise.all([import('tus-js-client'), parts()]);
      if (this.over) return;
      const known = open.find((one) => isSameFile(one, file));
      const upload = new Upload(file, {
        endpoint,
        uploadUrl: known === undefined ? null : `${endpoint}/${known.id}`,
        metadata: {
          filename: file.name,
          modified: String(file.lastModified),
          ...metadata,
        },
        headers: { 'Accept-Language': currentLocale() },
        chunkSize: pieceBytes,
        // Whoever asked for the attempt decides about the next one: it knows when the line is back.
        retryDelays: null,
        storeFingerprintForResuming: false,
        onProgress: (sent) => {
          this.moved();
          this.events.onProgress(sent);
        },
        onAfterResponse: markReachable,
        onSuccess: () => {
          this.end(this.events.onDone);
        },
        onError: (error) => {
          this.fail(readError(error));
        },
      });
      this.stopUpload = () => void upload.abort().catch(() => undefined);
      this.moved();
      upload.start();
    } catch (error) {
      // The module itself comes over the same line.
      this.fail(error instanceof TypeError ? new Unreachable(error) : error);
    }
  }

  stop(): void {
    this.over = true;
    clearTimeout(this.watch);
    this.stopUpload();
  }

  private moved(): void {
    clearTimeout(this.watch);
    if (this.over) return;
    this.watch = setTimeout(() => {
      this.stopUpload();
      markUnreachable();
      this.fail(new Unreachable());
    }, stallMs);
  }

  private fail(error: unknown): void {
    this.end(() => {
      this.events.onError(error);
    });
  }

  private end(tell: () => void): void {
    if (this.over) return;
    this.over = true;
    clearTimeout(this.watch);
    tell();
  }
}

function readError(error: Error | DetailedError): unknown {
  const response = 'originalResponse' in error ? error.originalResponse : null;
  if (response === null || response.getStatus() === 0) {
    markUnreachable();
    return new Unreachable(error);
  }
  const problem = problemFrom(response.getStatus(), parsed(response.getBody()));
  noteSessionEnd(problem);
  return problem;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
