import { jest } from '@jest/globals';

import { laidOver, MarkQueue } from './mark-queue.js';
import type { Mark } from './passages.js';

const mark = (key: string, note = '', start = 0): Mark => ({ key, start, end: start + 3, note });
class Lost extends Error {}

class Server {
  up = true;
  marks = new Map<string, Mark>();
  sent: string[] = [];
  gate: Promise<void> = Promise.resolve();
  refuses = false;

  send = async (key: string, sent: Mark | null): Promise<void> => {
    await this.gate;
    if (!this.up) throw new Lost();
    if (this.refuses) throw new Error('closed');
    this.sent.push(`${key}:${sent?.note ?? 'gone'}`);
    if (sent === null) this.marks.delete(key);
    else this.marks.set(key, sent);
  };
}

function build(server: Server, kept = new Map<string, string>()): MarkQueue {
  return new MarkQueue({
    storageKey: 'marks',
    storage: {
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
      removeItem: (key) => void kept.delete(key),
    },
    send: server.send,
    isUnreachable: (error) => error instanceof Lost,
  });
}

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

it('sends after a pause, once for many letters, and keeps nothing once it has arrived', async () => {
  const server = new Server();
  const kept = new Map<string, string>();
  const queue = build(server, kept);
  queue.write(mark('a', 'h'));
  queue.write(mark('a', 'hay'));
  expect(queue.snapshot().status).toBe('saving');
  expect(kept.size).toBe(1);
  await jest.advanceTimersByTimeAsync(600);
  expect(server.sent).toEqual(['a:hay']);
  expect(queue.snapshot()).toEqual({ pending: {}, status: 'saved', error: null });
  expect(kept.size).toBe(0);
});

it('keeps what is written while the line is cut, over the closing of the page, and sends it then', async () => {
  const server = new Server();
  const kept = new Map<string, string>();
  server.up = false;
  const queue = build(server, kept);
  queue.write(mark('a', 'một'));
  queue.remove('b');
  await jest.advanceTimersByTimeAsync(600);
  expect(queue.snapshot().status).toBe('local');
  queue.pause();
  const again = build(server, kept);
  expect(again.snapshot().pending).toEqual({ a: mark('a', 'một'), b: null });
  server.up = true;
  await again.flush();
  expect(server.sent).toEqual(['a:một', 'b:gone']);
  expect(kept.size).toBe(0);
});

it('sends again what was written on while it was on its way', async () => {
  const server = new Server();
  let release = (): void => undefined;
  server.gate = new Promise((resume) => {
    release = resume;
  });
  const queue = build(server);
  queue.write(mark('a', 'x'));
  const flushed = queue.flush();
  queue.write(mark('a', 'xy'));
  release();
  await flushed;
  expect(server.sent).toEqual(['a:x', 'a:xy']);
  expect(queue.snapshot().status).toBe('saved');
});

it('says when the server refuses, and drops nothing', async () => {
  const server = new Server();
  server.refuses = true;
  const queue = build(server);
  queue.write(mark('a', 'x'));
  await queue.flush();
  expect(queue.snapshot()).toMatchObject({ status: 'refused', pending: { a: mark('a', 'x') } });
});

it('lays what waits over what the server has, in the order of the text', () => {
  const marks = laidOver([mark('a', '', 9), mark('b', '', 1), mark('c', '', 5)], {
    b: null,
    c: mark('c', 'mới', 5),
    d: mark('d', '', 2),
  });
  expect(marks.map(({ key, note }) => `${key}${note}`)).toEqual(['d', 'cmới', 'a']);
});
