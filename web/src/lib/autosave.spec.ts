import { jest } from '@jest/globals';

import type { AutosaveOptions } from './autosave-types.js';
import { Autosave } from './autosave.js';

interface Fields {
  readonly title: string;
}
interface View extends Fields {
  readonly version: number;
  readonly file?: string;
}
class Stale extends Error {}
class Lost extends Error {}

/** A server with one thing, that can lose its line, and that refuses an empty title. */
class Server {
  view: View = { title: 'a', version: 1 };
  up = true;
  saves: string[] = [];
  /** Held back until released, to see what happens meanwhile. */
  gate: Promise<void> = Promise.resolve();

  async save({ title }: Fields, version: number): Promise<View> {
    await this.gate;
    if (!this.up) throw new Lost();
    if (version !== this.view.version) throw new Stale();
    if (title === '') throw new Error('refused');
    this.saves.push(title);
    this.view = { ...this.view, title, version: version + 1 };
    return this.view;
  }

  fetch(): Promise<View> {
    return this.up ? Promise.resolve(this.view) : Promise.reject(new Lost());
  }
}

function memory(): AutosaveOptions<Fields, View>['storage'] & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

function build(server: Server, storage = memory()): Autosave<Fields, View> {
  return new Autosave<Fields, View>({
    storageKey: 'entry',
    storage,
    view: server.view,
    fieldsOf: ({ title }) => ({ title }),
    holdsUnsendable: ({ title }) => title.endsWith('?'),
    save: ({ title }, version) => server.save({ title: title.replace('?', '') }, version),
    fetch: () => server.fetch(),
    onView: () => undefined,
    isStale: (error) => error instanceof Stale,
    isUnreachable: (error) => error instanceof Lost,
    now: () => new Date('2026-07-05T09:42:07Z'),
    delayMs: 800,
    retryMs: 5000,
  });
}

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

it('saves after a pause, once for many letters, and says when', async () => {
  const server = new Server();
  const autosave = build(server);
  autosave.change({ title: 'b' });
  autosave.change({ title: 'bà' });
  expect(autosave.snapshot().status).toBe('dirty');
  await jest.advanceTimersByTimeAsync(800);
  expect(server.saves).toEqual(['bà']);
  expect(autosave.snapshot()).toMatchObject({ status: 'saved', savedAt: new Date('2026-07-05T09:42:07Z') });
});

it('sends one request at a time and then what was written meanwhile', async () => {
  const server = new Server();
  const autosave = build(server);
  let open = (): void => undefined;
  server.gate = new Promise((resolve) => {
    open = resolve;
  });
  autosave.change({ title: 'b' });
  await jest.advanceTimersByTimeAsync(800);
  autosave.change({ title: 'c' });
  await jest.advanceTimersByTimeAsync(5000);
  expect(server.saves).toEqual([]);
  open();
  await jest.advanceTimersByTimeAsync(800);
  expect(server.saves).toEqual(['b', 'c']);
  expect(autosave.snapshot().status).toBe('saved');
});

it('keeps a copy while the line is lost and tries again', async () => {
  const server = new Server();
  const storage = memory();
  const autosave = build(server, storage);
  server.up = false;
  autosave.change({ title: 'b' });
  await jest.advanceTimersByTimeAsync(800);
  expect(autosave.snapshot().status).toBe('local');
  expect(storage.kept.get('entry')).toContain('"b"');
  server.up = true;
  await jest.advanceTimersByTimeAsync(5000);
  expect(server.view.title).toBe('b');
  expect(storage.kept.size).toBe(0);
});

it('keeps what cannot be sent yet as it was typed, over a newer version of the rest, until it is mended', async () => {
  const server = new Server();
  const storage = memory();
  const typed = build(server, storage);
  typed.change({ title: 'b?' });
  await jest.advanceTimersByTimeAsync(800);
  expect(server.saves).toEqual(['b']);
  expect(typed.snapshot()).toMatchObject({ fields: { title: 'b?' }, status: 'partly' });
  expect(await typed.flush()).toBe(false);
  typed.pause();

  server.view = { ...server.view, file: 'an upload came through', version: 7 };
  const reloaded = build(server, storage);
  expect(reloaded.snapshot()).toMatchObject({ fields: { title: 'b?' }, status: 'dirty' });
  reloaded.resume();
  await jest.advanceTimersByTimeAsync(0);
  expect(reloaded.snapshot()).toMatchObject({ fields: { title: 'b?' }, status: 'partly' });
  reloaded.change({ title: 'bc' });
  await jest.advanceTimersByTimeAsync(800);
  expect(reloaded.snapshot().status).toBe('saved');
  expect(server.view.title).toBe('bc');
  expect(storage.kept.size).toBe(0);
});

it('brings the copy back after the page was closed, and saves it', async () => {
  const server = new Server();
  const storage = memory();
  server.up = false;
  const closed = build(server, storage);
  closed.change({ title: 'b' });
  closed.pause();
  server.up = true;
  const opened = build(server, storage);
  expect(opened.snapshot()).toMatchObject({ fields: { title: 'b' }, status: 'dirty' });
  opened.resume();
  await jest.advanceTimersByTimeAsync(0);
  expect(server.view.title).toBe('b');
});

it('asks when the copy is older than what the server has', () => {
  const server = new Server();
  const storage = memory();
  build(server, storage).change({ title: 'mine' });
  server.view = { title: 'theirs', version: 2 };
  expect(build(server, storage).snapshot()).toMatchObject({
    status: 'conflict',
    fields: { title: 'mine' },
    theirs: { title: 'theirs' },
  });
});

it('asks again after the page was closed without an answer, and says what both began from', () => {
  const server = new Server();
  const storage = memory();
  server.up = false;
  build(server, storage).change({ title: 'mine' });
  server.view = { title: 'theirs', version: 2 };
  build(server, storage).change({ title: 'mine, and more' });
  const asked = build(server, storage).snapshot();
  expect(asked).toMatchObject({
    status: 'conflict',
    fields: { title: 'mine, and more' },
    theirs: { title: 'theirs' },
    ground: { title: 'a' },
  });
});

it('goes on with what was kept when only another act made a newer version', () => {
  const server = new Server();
  const storage = memory();
  build(server, storage).change({ title: 'typed, then closed' });
  // A file came through meanwhile.
  server.view = { ...server.view, version: 2, file: 'bai.docx' };
  const again = build(server, storage);
  expect(again.snapshot()).toMatchObject({ status: 'dirty', fields: { title: 'typed, then closed' } });
});

describe('a newer version on the server', () => {
  it('is gone on from when it changed nothing that is written here', async () => {
    const server = new Server();
    const autosave = build(server);
    server.view = { ...server.view, version: 2, file: 'bai.docx' };
    autosave.change({ title: 'b' });
    await jest.advanceTimersByTimeAsync(2000);
    expect(server.view).toEqual({ title: 'b', version: 3, file: 'bai.docx' });
  });

  it('is gone on from when its answer overtook the refusal of the save that it met', async () => {
    const server = new Server();
    const autosave = build(server);
    let release = (): void => undefined;
    server.gate = new Promise((resolve) => (release = resolve));
    autosave.change({ title: 'b' });
    await jest.advanceTimersByTimeAsync(800);
    server.view = { ...server.view, version: 2, file: 'trang-1.jpg' };
    autosave.adopt(server.view);
    release();
    await jest.advanceTimersByTimeAsync(800);
    expect(server.view).toEqual({ title: 'b', version: 3, file: 'trang-1.jpg' });
    expect(autosave.snapshot().status).toBe('saved');
  });

  it('is never overwritten without asking', async () => {
    const server = new Server();
    const autosave = build(server);
    server.view = { title: 'theirs', version: 2 };
    autosave.change({ title: 'mine' });
    await jest.advanceTimersByTimeAsync(20_000);
    expect(server.view.title).toBe('theirs');
    expect(autosave.snapshot()).toMatchObject({ status: 'conflict', fields: { title: 'mine' } });
    autosave.change({ title: 'mine too' });
    await jest.advanceTimersByTimeAsync(20_000);
    expect(server.view.title).toBe('theirs');
    await autosave.keepMine();
    expect(server.view.title).toBe('mine too');
  });

  it('takes the place of what is written here when the person says so', async () => {
    const server = new Server();
    const storage = memory();
    const autosave = build(server, storage);
    server.view = { title: 'theirs', version: 2 };
    autosave.change({ title: 'mine' });
    await jest.advanceTimersByTimeAsync(800);
    autosave.takeTheirs();
    expect(autosave.snapshot()).toMatchObject({ status: 'clean', fields: { title: 'theirs' } });
    expect(storage.kept.size).toBe(0);
  });
});

it('stops at a refusal, and goes back to what stands', async () => {
  const server = new Server();
  const autosave = build(server);
  autosave.change({ title: '' });
  await jest.advanceTimersByTimeAsync(20_000);
  expect(autosave.snapshot().status).toBe('refused');
  autosave.discard();
  expect(autosave.snapshot()).toMatchObject({ status: 'clean', fields: { title: 'a' } });
});

it('tells by flush whether the server has everything', async () => {
  const server = new Server();
  const autosave = build(server);
  autosave.change({ title: 'b' });
  await expect(autosave.flush()).resolves.toBe(true);
  server.up = false;
  autosave.change({ title: 'c' });
  await expect(autosave.flush()).resolves.toBe(false);
});

describe('a view that another act gave', () => {
  it('brings its version, and its fields where nothing is being written', () => {
    const autosave = build(new Server());
    autosave.adopt({ title: 'z', version: 5 });
    expect(autosave.currentVersion).toBe(5);
    expect(autosave.snapshot().fields).toEqual({ title: 'z' });
  });

  it('does not hide a change of the same fields from the next save', async () => {
    const server = new Server();
    const autosave = build(server);
    autosave.change({ title: 'mine' });
    server.view = { title: 'theirs', version: 2 };
    autosave.adopt(server.view);
    await jest.advanceTimersByTimeAsync(800);
    expect(autosave.snapshot().status).toBe('conflict');
  });

  it('is ignored when it is older', () => {
    const server = new Server();
    server.view = { title: 'a', version: 4 };
    const autosave = build(server);
    autosave.adopt({ title: 'old', version: 3 });
    expect(autosave.snapshot().fields).toEqual({ title: 'a' });
  });
});
