import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { canonicalJson, type JsonValue } from './canonical-json.js';

const golden = resolve(process.cwd(), '../shared/golden/rfc8785_jcs.json');

interface Vector {
  readonly input_utf8: string;
  readonly canonical_utf8: string;
  readonly canonical_sha256: string;
}

describe('canonical JSON', () => {
  it.each<[string, JsonValue, string]>([
    ['keys by code units, not by alphabet', { é: 1, z: 2, Z: 3, '': 4 }, '{"":4,"Z":3,"z":2,"é":1}'],
    [
      'a pair of surrogates before a private letter',
      { '\ufb33': 1, '\u{1f602}': 2 },
      '{"\u{1f602}":2,"\ufb33":1}',
    ],
    ['numbers as ECMAScript writes them', [1e21, 0.000001, 1e-7, -0, 80.5], '[1e+21,0.000001,1e-7,0,80.5]'],
    ['short escapes where there are some', '\u0008\t\n\u000f"\\/', '"\\b\\t\\n\\u000f\\"\\\\/"'],
    [
      'nested and empty',
      { b: [], a: { d: null, c: [true, false, {}] } },
      '{"a":{"c":[true,false,{}],"d":null},"b":[]}',
    ],
    ['a sequence that is not NFC stays as it is', 'A\u030a', '"A\u030a"'],
  ])('writes %s', (_name, value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, '\ud800', { '\udc00': 1 }])('refuses %p', (value) => {
    expect(() => canonicalJson(value)).toThrow(RangeError);
  });

  it('does not depend on the order of keys, and reads back as the same value', () => {
    const json = fc.jsonValue({ maxDepth: 4 }) as fc.Arbitrary<JsonValue>;
    fc.assert(
      fc.property(fc.dictionary(fc.string(), json), (members) => {
        const reversed = Object.fromEntries(Object.entries(members).reverse());
        expect(canonicalJson(reversed)).toBe(canonicalJson(members));
        expect(JSON.parse(canonicalJson(members))).toEqual(JSON.parse(JSON.stringify(members)));
      }),
    );
  });

  (existsSync(golden) ? it : it.skip)('agrees with the vectors of RFC 8785', () => {
    const { vectors } = JSON.parse(readFileSync(golden, 'utf8')) as { vectors: Record<string, Vector> };
    for (const vector of Object.values(vectors)) {
      const text = canonicalJson(JSON.parse(vector.input_utf8) as JsonValue);
      expect(text).toBe(vector.canonical_utf8);
      expect(createHash('sha256').update(text).digest('hex')).toBe(vector.canonical_sha256);
    }
  });
});
