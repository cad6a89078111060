import { Gate } from './gate.js';
import { SharedCommits } from './shared-commits.js';

const patient = { units: 3, milliseconds: 60_000 };
let said: string[];
let refused: string | null;
let commits: SharedCommits;
let committed: string[];
let settled: () => Promise<void>;

beforeEach(() => {
  said = [];
  committed = [];
  refused = null;
  settled = () => Promise.resolve();
  begin(patient);
});

function begin(limits: typeof patient): void {
  const query = (sql: string): Promise<void> => {
    said.push(sql);
    return sql === refused ? Promise.reject(new Error(`${sql} refused`)) : Promise.resolve();
  };
  commits = new SharedCommits(new Gate(), query, () => settled(), limits);
}

const pause = (): Promise<unknown> => new Promise((resume) => setTimeout(resume, 20));

function unit(name: string, error?: Error): Promise<string> {
  return commits.run(async () => {
    said.push(name);
    await Promise.resolve();
    if (error !== undefined) throw error;
    return { value: name, committed: () => committed.push(name) };
  });
}

const outcome = async (units: readonly Promise<string>[]): Promise<string[]> =>
  (await Promise.allSettled(units)).map((one) =>
    one.status === 'fulfilled' ? one.value : (one.reason as Error).message,
  );

describe('units of work that wait together', () => {
  it('stand between savepoints of one transaction', async () => {
    expect(await outcome([unit('a'), unit('b')])).toEqual(['a', 'b']);
    const kept = (name: string): string[] => ['SAVEPOINT unit', name, 'RELEASE unit'];
    expect(said).toEqual(['BEGIN IMMEDIATE', ...kept('a'), ...kept('b'), 'COMMIT']);
    expect(committed).toEqual(['a', 'b']);
  });

  it('do not take one another with them', async () => {
    expect(await outcome([unit('a'), unit('b', new Error('b fails')), unit('c')])).toEqual([
      'a',
      'b fails',
      'c',
    ]);
    expect(said.slice(4, 8)).toEqual(['SAVEPOINT unit', 'b', 'ROLLBACK TO unit', 'RELEASE unit']);
    expect(said.at(-1)).toBe('COMMIT');
    expect(committed).toEqual(['a', 'c']);
  });

  it('are not acknowledged before the log is on the disk; those who come meanwhile share a commit', async () => {
    const disk: (() => void)[] = [];
    settled = () => new Promise((resolve) => disk.push(resolve));
    const first = unit('a');
    await pause();
    const others = [unit('b')];
    await pause();
    others.push(unit('c'));
    await pause();
    expect(said.filter((sql) => sql === 'COMMIT')).toHaveLength(1);
    expect(said).toContain('c');
    expect(committed).toEqual([]);
    disk[0]?.();
    await first;
    await pause();
    expect(said.filter((sql) => sql === 'COMMIT')).toHaveLength(2);
    expect(committed).toEqual(['a']);
    disk[1]?.();
    await Promise.all(others);
    expect(committed).toEqual(['a', 'b', 'c']);
  });

  it('wait no longer for a slow disk than they may', async () => {
    begin({ units: 3, milliseconds: 30 });
    settled = () => new Promise(() => undefined);
    void unit('a');
    await pause();
    void unit('b');
    await pause();
    await pause();
    expect(said.filter((sql) => sql === 'COMMIT')).toHaveLength(2);
  });

  it('have failed when the log cannot be brought to the disk', async () => {
    settled = () => Promise.reject(new Error('the disk is gone'));
    expect(await outcome([unit('a')])).toEqual(['the disk is gone']);
    expect(committed).toEqual([]);
  });

  it('have all failed when the commit has', async () => {
    refused = 'COMMIT';
    const all = await outcome([unit('a'), unit('b', new Error('b fails'))]);
    expect(all).toEqual(['COMMIT refused', 'COMMIT refused']);
    expect(said.at(-1)).toBe('ROLLBACK');
    expect(committed).toEqual([]);
    refused = null;
    expect(await outcome([unit('c')])).toEqual(['c']);
  });

  it('have all failed when the transaction is gone', async () => {
    refused = 'ROLLBACK TO unit';
    const all = await outcome([unit('a'), unit('b', new Error('disk full'))]);
    expect(all).toEqual(['ROLLBACK TO unit refused', 'ROLLBACK TO unit refused']);
    expect(committed).toEqual([]);
  });

  it('are told when there is no beginning, each of them', async () => {
    refused = 'BEGIN IMMEDIATE';
    expect(await outcome([unit('a'), unit('b')])).toEqual([
      'BEGIN IMMEDIATE refused',
      'BEGIN IMMEDIATE refused',
    ]);
    expect(said).not.toContain('a');
  });

  it('are not more than the limit', async () => {
    expect(await outcome(['a', 'b', 'c', 'd'].map((name) => unit(name)))).toEqual(['a', 'b', 'c', 'd']);
    expect(said.filter((one) => one === 'COMMIT')).toHaveLength(2);
    expect(said.indexOf('COMMIT')).toBeLessThan(said.indexOf('d'));
  });
});
