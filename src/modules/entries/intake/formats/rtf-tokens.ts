/** A lexical token of RTF. */
export type RtfToken =
  | { kind: 'open' | 'close' }
  | { kind: 'word'; name: string; value: number | null }
  | { kind: 'symbol'; symbol: string }
  | { kind: 'byte'; byte: number }
  | { kind: 'text'; bytes: Buffer }
  | { kind: 'binary' };

const OPEN = 0x7b;
const CLOSE = 0x7d;
const BACKSLASH = 0x5c;
const MAX_WORD = 32;

/** Splits RTF into tokens, one at a time; line ends between tokens mean nothing in RTF and are dropped. */
export function* rtfTokens(bytes: Buffer): Generator<RtfToken> {
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0;
    if (byte === OPEN || byte === CLOSE) {
      yield { kind: byte === OPEN ? 'open' : 'close' };
      at += 1;
    } else if (byte === BACKSLASH) {
      const { token, next } = readControl(bytes, at + 1);
      yield token;
      at = next;
    } else {
      let end = at;
      while (end < bytes.length && !isSpecial(bytes[end] ?? 0)) end += 1;
      yield { kind: 'text', bytes: bytes.subarray(at, end) };
      at = end;
      while (bytes[at] === 0x0d || bytes[at] === 0x0a || bytes[at] === 0) at += 1;
    }
  }
}

function isSpecial(byte: number): boolean {
  return (
    byte === OPEN || byte === CLOSE || byte === BACKSLASH || byte === 0x0d || byte === 0x0a || byte === 0
  );
}

function isLetter(byte: number): boolean {
  return (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a);
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}

function readControl(bytes: Buffer, at: number): { token: RtfToken; next: number } {
  const first = bytes[at] ?? 0;
  if (first === 0x27) {
    const byte = Number.parseInt(bytes.toString('latin1', at + 1, at + 3), 16);
    return { token: { kind: 'byte', byte: Number.isNaN(byte) ? 0x3f : byte }, next: at + 3 };
  }
  if (!isLetter(first))
    return { token: { kind: 'symbol', symbol: String.fromCharCode(first) }, next: at + 1 };
  let end = at;
  while (end - at < MAX_WORD && isLetter(bytes[end] ?? 0)) end += 1;
  const name = bytes.toString('latin1', at, end);
  let numberEnd = end + (bytes[end] === 0x2d && isDigit(bytes[end + 1] ?? 0) ? 1 : 0);
  while (numberEnd - end < 12 && isDigit(bytes[numberEnd] ?? 0)) numberEnd += 1;
  const value = numberEnd > end ? Number(bytes.toString('latin1', end, numberEnd)) : null;
  const next = numberEnd + (bytes[numberEnd] === 0x20 ? 1 : 0);
  if (name === 'bin' && value !== null) return { token: { kind: 'binary' }, next: next + Math.max(0, value) };
  return { token: { kind: 'word', name, value }, next };
}
