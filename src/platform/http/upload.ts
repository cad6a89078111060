import type { Readable } from 'node:stream';
import type { Request, Response } from 'express';
import multer, { MulterError, type StorageEngine } from 'multer';
import { DomainError } from '../../kernel/domain-error.js';
import type { FileStore, StoredFile } from '../storage/file-store.js';

/** What one upload may be. The checks throw the error that the sender is to see. */
export interface UploadRules {
  /** Name of the form field that carries the file. */
  readonly field: string;
  readonly limitBytes: number;
  /** Looks at the name before anything is read. */
  checkName(clientName: string): void;
  /** Looks at the beginning, at most `uploadHeadBytes`, before anything is written. */
  checkHead(head: Buffer, clientName: string): Promise<void>;
}

/** A file that has arrived and is on the disk, though no row names it yet. */
export interface Upload extends StoredFile {
  /** As the client sent it: not to be trusted, and never a path. */
  readonly clientName: string;
}

/** How much of the beginning `checkHead` sees. */
export const uploadHeadBytes = 4100;

/** What a form may weigh beside its file: borders and headers of its parts. */
const formOverheadBytes = 64 * 1024;

/** multer's storage that streams into the file store, which hashes, limits and syncs. */
class FileStoreEngine implements StorageEngine {
  constructor(
    private readonly files: FileStore,
    private readonly rules: UploadRules,
  ) {}

  _handleFile(
    _request: Request,
    file: Express.Multer.File,
    done: (error?: unknown, info?: Partial<Express.Multer.File & StoredFile>) => void,
  ): void {
    this.take(file.stream, file.originalname).then(
      (stored) => {
        done(null, stored);
      },
      (error: unknown) => {
        // The rest of the form must flow away, or the sender never comes to reading the answer.
        file.stream.resume();
        done(error);
      },
    );
  }

  /** Content may be shared with another file of the same bytes: only the sweep for orphans deletes. */
  _removeFile(_request: Request, _file: Express.Multer.File, done: (error: Error | null) => void): void {
    done(null);
  }

  private async take(content: Readable, clientName: string): Promise<StoredFile> {
    this.rules.checkName(clientName);
    return this.files.put(this.watched(content, clientName), this.rules.limitBytes);
  }

  /** Looks at the beginning; after it the chunks pass as they come, without a generator's promises for each. */
  private watched(content: Readable, clientName: string): AsyncIterable<Buffer> {
    // Left alone when a check fails: a destroyed stream would report its own end as the error.
    const chunks: AsyncIterator<Buffer> = content.iterator({ destroyOnReturn: false });
    let checked = false;
    const beginning = async (): Promise<IteratorResult<Buffer>> => {
      const head: Buffer[] = [];
      for (let bytes = 0; bytes < uploadHeadBytes; bytes += head.at(-1)?.length ?? 0) {
        const next = await chunks.next();
        if (next.done === true) break;
        head.push(next.value);
      }
      const value = Buffer.concat(head);
      try {
        await this.rules.checkHead(value.subarray(0, uploadHeadBytes), clientName);
      } catch (error) {
        // Lets go of the stream, or what is left of the form could not flow away.
        await chunks.return?.();
        throw error;
      }
      checked = true;
      return { done: false, value };
    };
    const iterator: AsyncIterator<Buffer> = {
      next: () => (checked ? chunks.next() : beginning()),
      return: () => chunks.return?.() ?? Promise.resolve({ done: true, value: undefined }),
    };
    return { [Symbol.asyncIterator]: () => iterator };
  }
}

/**
 * Reads one file of a multipart form into the store. Call it after the object's policy has allowed the
 * upload: nothing of the body is read before.
 * @returns null when the form carries no such file
 */
export async function receiveUpload(
  request: Request,
  response: Response,
  files: FileStore,
  rules: UploadRules,
): Promise<Upload | null> {
  if (Number(request.headers['content-length'] ?? 0) > rules.limitBytes + formOverheadBytes) {
    throw new DomainError('request.too-large');
  }
  const parse = multer({
    storage: new FileStoreEngine(files, rules),
    limits: { files: 1, fields: 4, fieldSize: 1024, fieldNameSize: 100, parts: 5, headerPairs: 20 },
    defParamCharset: 'utf8',
  }).single(rules.field);
  await new Promise<void>((resolve, reject) => {
    parse(request, response, (error: unknown) => {
      if (error === undefined || error === null) resolve();
      else reject(asProblem(error));
    });
  });
  const file = request.file as (Express.Multer.File & StoredFile) | undefined;
  if (file === undefined) return null;
  return { clientName: file.originalname, sha256: file.sha256, bytes: file.bytes };
}

/** A form that breaks off or cannot be parsed is the sender's error; what the disk says is ours. */
function asProblem(error: unknown): Error {
  if (error instanceof DomainError || error instanceof MulterError) return error;
  if (!(error instanceof Error)) return new DomainError('request.malformed');
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOSPC' || code === 'EDQUOT') return new DomainError('service.storage-full');
  return code === undefined || code === 'ECONNRESET' ? new DomainError('request.malformed') : error;
}
