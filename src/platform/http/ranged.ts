import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';
import type { ByteRange } from '../storage/file-store.js';
import type { HouseRequest } from './requires.js';

/** A file that is played in a page: a part of it at a time. */
export interface Playable {
  readonly bytes: number;
  /** Found out by its content; never what the sender said. */
  readonly mediaType: string;
  /** A name of the content for `If-Range`; null: none, because it would tell whose content it is. */
  readonly tag: string | null;
  open(range?: ByteRange): Promise<Readable>;
}

/** What a `Range` header asks for: one part, all, or something that the file does not have. */
export type RangeWish = ByteRange | 'all' | 'unsatisfiable';

/** Reads `Range: bytes=…`. Several parts at once, other units and nonsense get the whole, as RFC 9110 allows. */
export function readRange(header: string | undefined, bytes: number): RangeWish {
  const match = /^bytes=(\d*)-(\d*)$/u.exec(header?.trim() ?? '');
  const [from, to] = [match?.[1] ?? '', match?.[2] ?? ''];
  if (match === null || (from === '' && to === '')) return 'all';
  const last = bytes - 1;
  if (from === '') {
    const length = Number(to);
    return length === 0 || bytes === 0 ? 'unsatisfiable' : { start: Math.max(0, bytes - length), end: last };
  }
  const range = { start: Number(from), end: to === '' ? last : Math.min(last, Number(to)) };
  if (to !== '' && Number(to) < range.start) return 'all';
  return range.start > last ? 'unsatisfiable' : range;
}

/**
 * Sends a file, or a part of it, to be played by the page that asked: of the type it was found to be, kept by no
 * cache, and harmless if it is opened by itself.
 */
export async function sendRanged(request: HouseRequest, response: Response, file: Playable): Promise<void> {
  const { bytes, tag } = file;
  response.setHeader('Accept-Ranges', 'bytes');
  response.setHeader('Content-Type', file.mediaType);
  response.setHeader('Content-Disposition', 'inline');
  response.setHeader('Content-Security-Policy', "default-src 'none'; media-src 'self'; sandbox");
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Cache-Control', 'private, no-store');
  if (tag !== null) response.setHeader('ETag', `"${tag}"`);
  const condition = request.headers['if-range'];
  // A condition that does not hold, or that there is no telling of, gets the whole.
  const asked = condition === undefined || (tag !== null && condition === `"${tag}"`);
  const wish = readRange(asked ? request.headers.range : undefined, bytes);
  if (wish === 'unsatisfiable') {
    response.setHeader('Content-Range', `bytes */${bytes}`);
    response.removeHeader('Content-Type');
    response.status(416).end();
    return;
  }
  const length = wish === 'all' ? bytes : wish.end - wish.start + 1;
  response.setHeader('Content-Length', String(length));
  if (wish !== 'all') response.setHeader('Content-Range', `bytes ${wish.start}-${wish.end}/${bytes}`);
  response.status(wish === 'all' ? 200 : 206);
  try {
    await pipeline(await file.open(wish === 'all' ? undefined : wish), response);
  } catch (error) {
    // A reader who moves on to another place of the film is no error of ours.
    if ((error as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  }
}
