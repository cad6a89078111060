import fc from 'fast-check';
import { diffOf } from './text-diff.js';

it('names what is gone and what is new', () => {
  expect(diffOf('Tôi là Hà Văn Ín, giáo viên.', 'Tôi là giáo viên ở Sơn La.')).toEqual([
    { kind: 'same', text: 'Tôi là ' },
    { kind: 'gone', text: 'Hà Văn Ín, ' },
    { kind: 'same', text: 'giáo ' },
    { kind: 'gone', text: 'viên.' },
    { kind: 'new', text: 'viên ở Sơn La.' },
  ]);
  expect(diffOf('như cũ', 'như cũ')).toEqual([{ kind: 'same', text: 'như cũ' }]);
});

it('gives both versions back', () => {
  const words = fc.array(fc.constantFrom('a', 'b', ' ', '\n', 'ươ'), { maxLength: 30 });
  fc.assert(
    fc.property(words, words, (one, other) => {
      const [before, after] = [one.join(''), other.join('')];
      const parts = diffOf(before, after);
      const without = (kind: string): string =>
        parts.flatMap((part) => (part.kind === kind ? [] : part.text)).join('');
      expect([without('new'), without('gone')]).toEqual([before, after]);
    }),
  );
});
