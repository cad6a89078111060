import { registerNumber } from './register-number.js';

it.each([
  ['SL', 7, 'SL-0007'],
  ['', 7, '0007'],
  [' CN ', 12345, 'CN-12345'],
  ['2026/GCN/', 1, '2026/GCN/0001'],
  ['GCN-', 10, 'GCN-0010'],
])('prefix %j and number %i give %s', (prefix, number, text) => {
  expect(registerNumber(prefix, number)).toBe(text);
});
