import fc from 'fast-check';
import { checkMasks, joined, type Mask, proposedMasks } from './masks.js';

it('proposes what stands in the text, hidden text included, and nothing beside it', () => {
  const findings = [
    { place: 'metadata', offset: null, length: 5 },
    { place: 'body', offset: 10, length: 5 },
    { place: 'hidden', offset: 30, length: 2 },
    { place: 'body', offset: 12, length: 8 },
    { place: 'file-name', offset: null, length: 4 },
  ];
  expect(proposedMasks(findings)).toEqual([
    { offset: 10, length: 10, label: null },
    { offset: 30, length: 2, label: null },
  ]);
});

it('refuses what lies outside the text', () => {
  expect(checkMasks([{ offset: 0, length: 10, label: null }], 10)).toBeNull();
  for (const mask of [
    { offset: -1, length: 2, label: null },
    { offset: 0, length: 0, label: null },
    { offset: 5, length: 6, label: null },
  ]) {
    expect(checkMasks([mask], 10)?.code).toBe('screening.mask-outside-text');
  }
});

it('joins masks without changing what they cover', () => {
  const mask = fc.record({
    offset: fc.nat(40),
    length: fc.integer({ min: 1, max: 10 }),
    label: fc.constantFrom(null, '[họ tên]' as const, '[đơn vị]' as const),
  });
  const covered = (masks: readonly Mask[]): number[] =>
    Array.from({ length: 60 }, (_, at) => at).filter((at) =>
      masks.some(({ offset, length }) => at >= offset && at < offset + length),
    );
  fc.assert(
    fc.property(fc.array(mask, { maxLength: 12 }), (masks) => {
      const result = joined(masks);
      expect(covered(result)).toEqual(covered(masks));
      for (const [index, one] of result.entries()) {
        const next = result[index + 1];
        if (next === undefined) continue;
        const end = one.offset + one.length;
        if (next.label === one.label) expect(end).toBeLessThan(next.offset);
        else expect(end).toBeLessThanOrEqual(next.offset);
      }
    }),
  );
});
