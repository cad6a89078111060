/** A value that JSON can say. */
export type JsonValue =
  null | boolean | number | string | readonly JsonValue[] | { readonly [key: string]: JsonValue };

const loneSurrogate = /\p{Cs}/u;

/**
 * The one text of a JSON value (RFC 8785): no blanks, keys in the order of their UTF-16 code units, numbers
 * and texts as ECMAScript writes them. Digests of the record are taken over it.
 * @throws RangeError for what JSON cannot say: a number without end, a lone surrogate
 */
export function canonicalJson(value: JsonValue): string {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError('JSON has no such number');
  if (typeof value === 'string') return canonicalText(value);
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const members = Object.keys(value)
    .sort() // without a comparison JavaScript compares code units, which is what the RFC asks for
    .map((key) => `${canonicalText(key)}:${canonicalJson(value[key] ?? null)}`);
  return `{${members.join(',')}}`;
}

function isList(value: object): value is readonly JsonValue[] {
  return Array.isArray(value);
}

function canonicalText(text: string): string {
  if (loneSurrogate.test(text)) throw new RangeError('JSON has no lone surrogates');
  return JSON.stringify(text);
}
