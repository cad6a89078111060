import fc from 'fast-check';
import { diffOf } from './text-diff.js';

it('names what is gone and what is new', () => {
  expect(diffOf('Tôi là Hà Văn Ín, quê ở đây.', 'Tôi là giáo viên, quê ở đây.')).toEqual([
    { kind: 'same', text: 'Tôi là ' },
    { kind: 'gone', text: 'Hà Văn Ín,' },
    { kind: 'new', text: 'giáo viên,' },
    { kind: 'same', text: ' quê ở đây.' },
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
