import { jest } from '@jest/globals';

import { noteServerTime, serverNow } from './server-time.js';

beforeEach(() => {
  jest.useFakeTimers({ now: new Date('2026-07-05T00:00:00.000Z') });
});
afterEach(() => {
  jest.useRealTimers();
});

function now(): string {
  return new Date(serverNow()).toISOString();
}

it('counts by the server’s clock, whatever this machine’s says', () => {
  noteServerTime('2026-07-05T00:10:00.250Z');
  expect(now()).toBe('2026-07-05T00:10:00.250Z');
  jest.setSystemTime(new Date('2026-07-05T00:00:30.000Z'));
  expect(now()).toBe('2026-07-05T00:10:30.250Z');
});

it('does not let a clock of whole seconds spoil a better measure', () => {
  noteServerTime('2026-07-05T00:10:00.250Z');
  noteServerTime('2026-07-05T00:10:00.000Z', 1500);
  expect(now()).toBe('2026-07-05T00:10:00.250Z');
  noteServerTime('2026-07-05T02:00:00.000Z', 1500);
  expect(now()).toBe('2026-07-05T02:00:00.000Z');
});

it('ignores what is no time', () => {
  noteServerTime('2026-07-05T00:10:00.000Z');
  noteServerTime('yesterday');
  noteServerTime(null);
  expect(now()).toBe('2026-07-05T00:10:00.000Z');
});
