/** Reads a part of a file; shorter only at its end. */
export type ReadAt = (at: number, length: number) => Promise<Buffer>;

/** A file as the formats look at it: by pieces, since films are larger than memory. */
export interface MediaSource {
  readonly bytes: number;
  readonly read: ReadAt;
}

/** A part of a file, the end not included. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Bytes that take the place of others; the length stays, so that nothing else in the file has to move. */
export interface Patch {
  readonly at: number;
  readonly bytes: Buffer;
}

/**
 * What becomes of a file when everything but sound and picture goes: the parts that stay, what in them is
 * overwritten, and what is blanked. All offsets are those of the original.
 */
export interface BlindingPlan {
  readonly keep: readonly Span[];
  readonly patches: readonly Patch[];
  readonly blanks: readonly Span[];
}

/** A file of which it cannot be told what is sound and picture: it does not cross. */
export class BlindingRefused extends Error {
  constructor(readonly why: string) {
    super(why);
  }
}

/** Reads exactly so many bytes. @throws BlindingRefused at the end of the file */
export async function readExactly({ read }: MediaSource, at: number, length: number): Promise<Buffer> {
  const bytes = await read(at, length);
  if (bytes.length < length) throw new BlindingRefused('the file ends early');
  return bytes;
}
