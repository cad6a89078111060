import type request from 'supertest';
import type { Browser } from './app.js';

type Answer = request.Response;

/** What is said of a file, as tus wants it said. */
export function metadataOf(said: Readonly<Record<string, string>>): string {
  return Object.entries(said)
    .map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
    .join(',');
}

/** Speaks tus 1.0 byte by byte: what a client library would hide is what the tests are about. */
export class TusClient {
  constructor(
    private readonly browser: Browser,
    /** Where uploads are begun. */
    readonly path: string,
  ) {}

  /** For the files of a work. */
  static ofWork(browser: Browser, entryId: string): TusClient {
    return new TusClient(browser, `/api/entries/${entryId}/transfers`);
  }

  /** Begins an upload. */
  create(
    bytes: number | string,
    said: Readonly<Record<string, string>>,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer> {
    const own = { 'Upload-Length': String(bytes), 'Upload-Metadata': metadataOf(said) };
    return this.browser.tus('post', this.path, { ...own, ...headers });
  }

  /** Begins an upload that must be taken. @returns its address */
  async begin(bytes: number, said: Readonly<Record<string, string>>): Promise<string> {
    const answer = await this.create(bytes, said);
    if (answer.status !== 201) throw new Error(`begin answered ${answer.status}: ${answer.text}`);
    return answer.headers['location'] as string;
  }

  append(location: string, offset: number, content: Buffer): Promise<Answer> {
    const headers = { 'Upload-Offset': String(offset), 'Content-Type': 'application/offset+octet-stream' };
    return this.browser.tus('patch', location, headers, content);
  }

  /** How far an upload has come. */
  async offset(location: string): Promise<number> {
    const answer = await this.browser.tus('head', location, {});
    return answer.status === 200 ? Number(answer.headers['upload-offset']) : -answer.status;
  }

  drop(location: string): Promise<Answer> {
    return this.browser.tus('delete', location, {});
  }
}
