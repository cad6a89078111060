import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LogSync } from './log-sync.js';

let folder: string;
let log: LogSync;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'log-sync-'));
  log = new LogSync(join(folder, 'log'));
});
afterEach(async () => {
  await log.close();
  await rm(folder, { recursive: true });
});

describe('bringing the log to the disk', () => {
  it('fails while there is no log, and works once there is one', async () => {
    await expect(log.settle()).rejects.toThrow('ENOENT');
    await writeFile(join(folder, 'log'), 'frames');
    await expect(log.settle()).resolves.toBeUndefined();
  });

  it('lets those who come while it is busy share the next turn, not the present one', async () => {
    await writeFile(join(folder, 'log'), 'frames');
    const order: string[] = [];
    const say = (name: string) => (): void => void order.push(name);
    const present = log.settle().then(say('present'));
    const [one, other] = [log.settle(), log.settle()];
    expect(one).toBe(other);
    await Promise.all([present, one.then(say('next'))]);
    expect(order).toEqual(['present', 'next']);
  });

  it('goes on after a failure', async () => {
    const failing = log.settle();
    const after = log.settle();
    await expect(failing).rejects.toThrow('ENOENT');
    await writeFile(join(folder, 'log'), 'frames');
    await after.catch(() => undefined);
    await expect(log.settle()).resolves.toBeUndefined();
  });
});
