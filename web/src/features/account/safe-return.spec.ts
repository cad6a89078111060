import { safeReturn } from './safe-return.js';

describe('the address to return to', () => {
  it.each(['/', '/bai-du-thi/abc?x=1'])('may be %s', (address) => {
    expect(safeReturn(address)).toBe(address);
  });

  it.each([null, '', 'https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)'])(
    'may not be %s',
    (address) => {
      expect(safeReturn(address)).toBe('/');
    },
  );
});
