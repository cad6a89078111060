import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';

/** A file on its way to a reader. */
export interface Attachment {
  readonly name: string;
  readonly bytes: number;
  readonly content: Readable;
}

/**
 * Sends a file that somebody uploaded: always as a download of an opaque type, so that no browser
 * shows or runs it, and kept by no cache.
 */
export async function sendAttachment(
  response: Response,
  { name, bytes, content }: Attachment,
): Promise<void> {
  response.setHeader('Content-Type', 'application/octet-stream');
  response.setHeader('Content-Length', String(bytes));
  response.setHeader('Content-Disposition', attachmentHeader(name));
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Cache-Control', 'private, no-store');
  await pour(content, response);
}

/**
 * Sends a download that is made while it is sent, of unknown length. Where the making fails on the way the line is
 * cut: what has come must not look like the whole.
 */
export async function sendMade(
  response: Response,
  { name, type, content }: { readonly name: string; readonly type: string; readonly content: Readable },
): Promise<void> {
  response.setHeader('Content-Type', type);
  response.setHeader('Content-Disposition', attachmentHeader(name));
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Cache-Control', 'private, no-store');
  await pour(content, response);
}

async function pour(content: Readable, response: Response): Promise<void> {
  try {
    await pipeline(content, response);
  } catch (error) {
    // A reader who went away is no error of ours.
    if ((error as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  }
}

/** Content-Disposition by RFC 6266, with the name by RFC 5987 and an ASCII shadow of it for old clients. */
export function attachmentHeader(name: string): string {
  const ascii = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/gu, (letter) => (letter === 'đ' ? 'd' : 'D'))
    .replace(/[^ !#$&+.0-9A-Z^_`a-z|~()-]/gu, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
