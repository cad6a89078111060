import 'reflect-metadata';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type FindManyOptions, In, IsNull, LessThan, LessThanOrEqual, Like, MoreThan, Not } from 'typeorm';
import { allRows } from '../../src/app.module.js';
import { SystemClock } from '../../src/kernel/clock.js';
import { randomId } from '../../src/kernel/ids.js';
import { Database } from '../../src/platform/database/database.js';
import { dialectOf } from '../../src/platform/database/dialect/index.js';
import { migrate } from '../../src/platform/database/migrate.js';
import { JobRow } from '../../src/platform/jobs/job.row.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

/** What TypeORM does by itself, and the remedy of the house: each test fails without the remedy. */
let testDatabase: TestDatabase;
let database: Database;

beforeEach(async () => {
  testDatabase = await createTestDatabase();
  await migrate(dialectOf(testDatabase.url), new SystemClock());
  database = await Database.open(dialectOf(testDatabase.url), allRows);
});
afterEach(async () => {
  await database.close();
  await testDatabase.drop();
});

const at = new Date('2026-03-02T02:00:00.123Z');
const job = (type: string, values: Partial<JobRow> = {}): JobRow => ({
  id: randomId(),
  type,
  payload: { text: 'Chấm kín – đã nhận' },
  uniqueKey: null,
  state: 'waiting',
  attempts: 0,
  runAt: at,
  leaseUntilAt: null,
  worker: null,
  lastError: null,
  createdAt: at,
  finishedAt: null,
  ...values,
});
const types = async (): Promise<string[]> =>
  (await database.rows(JobRow).find({ order: { type: 'ASC' } })).map((row) => row.type);
const pause = (milliseconds = 20): Promise<void> => new Promise((resume) => setTimeout(resume, milliseconds));

describe('one connection for all requests', () => {
  it('an acknowledged write does not vanish with a neighbour’s rollback', async () => {
    const failing = database.run(async () => {
      await database.insert(JobRow, job('rolled-back'));
      await pause(50);
      throw new Error('the neighbour fails');
    });
    await pause(10);
    const acknowledged = database.run(() => database.insert(JobRow, job('acknowledged')));
    await expect(failing).rejects.toThrow('the neighbour fails');
    await acknowledged;
    expect(await types()).toEqual(['acknowledged']);
  });

  it('refuses a write outside a unit of work, also while a neighbour’s is open', async () => {
    await expect(database.insert(JobRow, job('stray'))).rejects.toThrow('outside a unit of work');
    const open = database.run(() => pause(40));
    await expect(database.insert(JobRow, job('stray'))).rejects.toThrow('outside a unit of work');
    await open;
    await expect(database.source.query('DELETE FROM jobs')).rejects.toThrow('outside a unit of work');
    expect(await types()).toEqual([]);
  });

  it('runs many units of work at once without nesting them', async () => {
    const names = Array.from({ length: 24 }, (_, index) => `job-${String(index).padStart(2, '0')}`);
    const results = await Promise.allSettled(
      names.map((name, index) =>
        database.run(async () => {
          await database.insert(JobRow, job(name));
          await pause(index % 5);
          if (index % 3 === 0) throw new Error('no');
        }),
      ),
    );
    expect(results.filter((result) => result.status === 'rejected')).toHaveLength(8);
    expect(await types()).toEqual(names.filter((_, index) => index % 3 !== 0));
  });

  it('shows a reader nothing of a unit of work that is open', async () => {
    let seen: string[] = ['nothing read'];
    const open = database.run(async () => {
      await database.insert(JobRow, job('uncommitted'));
      await pause(40);
      throw new Error('rolled back');
    });
    await pause(10);
    const reading = types().then((found) => (seen = found));
    await expect(open).rejects.toThrow('rolled back');
    await reading;
    expect(seen).toEqual([]);
  });

  it('joins a unit of work inside another: all or nothing', async () => {
    const both = database.run(async () => {
      await database.run(() => database.insert(JobRow, job('inner')));
      throw new Error('outer fails');
    });
    await expect(both).rejects.toThrow('outer fails');
    expect(await types()).toEqual([]);
  });

  it('calls back after the commit, and not after a rollback', async () => {
    const called: string[] = [];
    await database.run(async () => {
      database.afterCommit(() => called.push('committed'));
      await pause(1);
      expect(called).toEqual([]);
    });
    await database
      .run(async () => {
        database.afterCommit(() => called.push('rolled back'));
        await Promise.reject(new Error('no'));
      })
      .catch(() => undefined);
    expect(called).toEqual(['committed']);
  });
});

describe('units of work that share a commit', () => {
  /** Begins many at once, so that on SQLite they wait for one another and share. */
  const together = (works: readonly (() => Promise<unknown>)[]): Promise<PromiseSettledResult<unknown>[]> =>
    Promise.allSettled(works.map((work) => database.run(work)));

  it('a failing one takes back its own writes and no neighbour’s', async () => {
    const results = await together(
      ['a', 'b', 'c', 'd'].map((name) => async () => {
        await database.insert(JobRow, job(name));
        if (name === 'b') throw new Error('b fails');
        if (name === 'c') await database.insert(JobRow, job('twice', { id: 'same' }));
        if (name === 'd') await database.insert(JobRow, job('twice', { id: 'same' }));
      }),
    );
    const fulfilled = results.filter((result) => result.status === 'fulfilled');
    expect(fulfilled).toHaveLength(2);
    // Of c and d one was first; where c came first, d has failed with its key, and the other way round.
    const kept = await types();
    expect([
      ['a', 'c', 'twice'],
      ['a', 'd', 'twice'],
    ]).toContainEqual(kept);
  });

  it('a unit that bears an error of its own goes on', async () => {
    await database.run(() => database.insert(JobRow, job('first', { uniqueKey: 'key' })));
    const results = await together([
      () => database.insert(JobRow, job('neighbour')),
      async () => {
        const refused = database.insert(JobRow, job('second', { uniqueKey: 'key' }));
        await expect(refused).rejects.toThrow();
        await database.insert(JobRow, job('went on'));
      },
    ]);
    expect(results.map((result) => result.status)).toEqual(['fulfilled', 'fulfilled']);
    expect(await types()).toEqual(['first', 'neighbour', 'went on']);
  });

  it('nobody hears of success before it is committed', async () => {
    const other = await Database.open(dialectOf(testDatabase.url), allRows);
    const seen: number[] = [];
    await Promise.all(
      Array.from({ length: 20 }, async (_, index) => {
        await database.run(() => database.insert(JobRow, job(`job-${index}`, { uniqueKey: `${index}` })));
        // Another connection sees only what is committed.
        seen.push(await other.rows(JobRow).countBy({ uniqueKey: `${index}` }));
      }),
    );
    await other.close();
    expect(seen).toEqual(Array.from({ length: 20 }, () => 1));
  });

  it('what is acknowledged is there when a neighbour tears the transaction down', async () => {
    if (!database.dialect.sharesOneConnection) return expect(database.dialect.name).toBe('mysql');
    const called: string[] = [];
    const results = await together(
      ['a', 'b', 'c', 'd'].map((name) => async () => {
        database.afterCommit(() => called.push(name));
        await database.insert(JobRow, job(name));
        // As SQLite itself does when the disk is full: the transaction is gone under everybody’s feet.
        if (name === 'c') await database.source.query('ROLLBACK');
      }),
    );
    const acknowledged = ['a', 'b', 'c', 'd'].filter((_, index) => results[index]?.status === 'fulfilled');
    expect(acknowledged).not.toContain('c');
    expect(called).toEqual(acknowledged);
    expect(await types()).toEqual(acknowledged);
    await database.run(() => database.insert(JobRow, job('e')));
    expect(await types()).toEqual([...acknowledged, 'e']);
  });

  it('what a unit left running may not write after its end', async () => {
    let late: Promise<unknown> = Promise.resolve();
    let postponed: Promise<unknown> = Promise.resolve();
    await database.run(async () => {
      await database.insert(JobRow, job('in time'));
      late = pause(30).then(() => database.insert(JobRow, job('late')));
      postponed = new Promise(setImmediate).then(() => database.insertLate(JobRow, [job('postponed')]));
      postponed.catch(() => undefined);
    });
    const neighbour = database.run(() => pause(60));
    await expect(postponed).rejects.toThrow('outside a unit of work');
    await expect(late).rejects.toThrow('outside a unit of work');
    await neighbour;
    expect(await types()).toEqual(['in time']);
  });
});

describe('a conflict of locks', () => {
  it('runs the whole callback again in a new transaction', async () => {
    let calls = 0;
    const busy = Object.assign(new Error('deadlock'), { code: 'SQLITE_BUSY', errno: 1213 });
    await database.run(async () => {
      calls += 1;
      await database.insert(JobRow, job(`call-${calls}`));
      if (calls < 3) throw busy;
    });
    expect(await types()).toEqual(['call-3']);
  });

  it('gives up after three, and does not repeat what is no conflict', async () => {
    let calls = 0;
    const busy = Object.assign(new Error('deadlock'), { code: 'SQLITE_BUSY', errno: 1213 });
    await expect(database.run(() => Promise.reject(((calls += 1), busy)))).rejects.toBe(busy);
    expect(calls).toBe(3);
    await expect(database.run(() => Promise.reject(((calls += 1), new Error('wrong'))))).rejects.toThrow(
      'wrong',
    );
    expect(calls).toBe(4);
  });

  it('two that lock the same rows in opposite order both end', async () => {
    const [a, b] = [job('a'), job('b')];
    await database.run(() => database.insert(JobRow, [a, b]));
    const touch = (first: JobRow, second: JobRow): Promise<void> =>
      database.run(async () => {
        await database.update(JobRow, { id: first.id }, { lastError: 'x' });
        await pause(30);
        await database.update(JobRow, { id: second.id }, { lastError: 'x' });
      });
    await Promise.all([touch(a, b), touch(b, a)]);
    expect(await database.rows(JobRow).countBy({ lastError: 'x' })).toBe(2);
  });
});

describe('the house’s statements', () => {
  it('find what TypeORM’s own find', async () => {
    await database.run(() =>
      database.insert(JobRow, [
        job('Tâm', { attempts: 2, worker: 'w', leaseUntilAt: at, payload: { n: 1, list: ['ệ'] } }),
        job('tâm', { attempts: 0, state: 'done', finishedAt: new Date(at.getTime() + 5) }),
        job("d'Or “?”", { attempts: 7, uniqueKey: 'ổ', runAt: new Date(at.getTime() - 1) }),
      ]),
    );
    const order = { type: 'ASC' } as const;
    const questions: FindManyOptions<JobRow>[] = [
      { order },
      { order: { attempts: 'DESC' }, take: 2, skip: 1 },
      { where: { type: 'tâm' } },
      { where: { type: "d'Or “?”", attempts: 7 } },
      { where: { state: In(['waiting', 'done']), attempts: LessThan(3) }, order },
      { where: { runAt: at }, order },
      { where: { runAt: LessThanOrEqual(at), uniqueKey: IsNull() }, order },
      { where: { attempts: MoreThan(0) }, order },
      { where: { type: In([]) } },
      { where: [{ state: 'done' }, { attempts: 7 }], order },
      { where: { worker: Not(IsNull()) } },
      { where: { type: Like('%m') }, order },
      { select: { id: true, payload: true }, where: { type: 'Tâm' } },
    ];
    const own = database.manager.getRepository(JobRow);
    for (const question of questions) {
      const { where } = question;
      const expected = await own.find(question);
      expect(await database.rows(JobRow).find(question)).toEqual(expected);
      if (where === undefined) continue;
      expect(await database.rows(JobRow).countBy(where)).toBe(await own.countBy(where));
      expect(await database.rows(JobRow).existsBy(where)).toBe(await own.existsBy(where));
    }
  });

  it('change and delete what they name and say how many', async () => {
    await database.run(() => database.insert(JobRow, [job('a'), job('b', { attempts: 1 }), job('c')]));
    await database.run(async () => {
      const set = { lastError: 'ỗi', finishedAt: at, payload: [1, 'hai'] };
      expect(await database.update(JobRow, { type: In(['a', 'b']), attempts: 0 }, set)).toBe(1);
      expect(await database.update(JobRow, { type: In([]) }, set)).toBe(0);
      expect(await database.update(JobRow, { type: 'b' }, { uniqueKey: null })).toBe(1);
      expect(await database.delete(JobRow, { type: 'c', state: 'running' })).toBe(0);
      expect(await database.delete(JobRow, { type: 'c' })).toBe(1);
    });
    const [a, b] = await database.rows(JobRow).find({ order: { type: 'ASC' } });
    expect(a).toMatchObject({ lastError: 'ỗi', finishedAt: at, payload: [1, 'hai'] });
    expect(b).toMatchObject({ type: 'b', lastError: null });
  });

  it('pass over a row whose key is known, and only that', async () => {
    await database.run(() => database.insert(JobRow, job('one', { uniqueKey: 'key' })));
    await database.run(() =>
      database.insertLate(
        JobRow,
        [job('again', { uniqueKey: 'key' }), job('other', { uniqueKey: 'other' })],
        true,
      ),
    );
    expect(await types()).toEqual(['one', 'other']);
    const incomplete = { ...job('nothing'), state: null as unknown as 'waiting' };
    await expect(database.run(() => database.insertLate(JobRow, [incomplete], true))).rejects.toThrow();
  });
});

describe('counting up', () => {
  it('says what it came to, for each of many a number of its own, and nothing where there is no row', async () => {
    const row = job('desk', { attempts: 3 });
    await database.run(() => database.insert(JobRow, [row, job('other', { attempts: 40 })]));
    const given = await Promise.all(
      Array.from({ length: 6 }, () =>
        database.run(() => database.countUp(JobRow, { id: row.id }, 'attempts')),
      ),
    );
    expect(given.sort()).toEqual([4, 5, 6, 7, 8, 9]);
    expect(await database.run(() => database.countUp(JobRow, { id: randomId() }, 'attempts'))).toBeNull();
    const failing = database.run(async () => {
      expect(await database.countUp(JobRow, { id: row.id }, 'attempts')).toBe(10);
      throw new Error('Không');
    });
    await expect(failing).rejects.toThrow('Không');
    expect(await database.run(() => database.countUp(JobRow, { id: row.id }, 'attempts'))).toBe(10);
    expect((await database.rows(JobRow).findOneBy({ type: 'other' }))?.attempts).toBe(40);
  });
});

describe('what is inserted late', () => {
  it('is there for whatever the unit of work asks next, in its order, by the house and by TypeORM', async () => {
    await database.run(async () => {
      await database.insertLate(JobRow, [job('a', { payload: { text: "một'; -- ? \\" } }), job('b')]);
      await database.insertLate(JobRow, [job('c')]);
      expect(await database.rows(JobRow).countBy({ type: In(['a', 'b', 'c']) })).toBe(3);
      await database.insertLate(JobRow, [job('d')]);
      expect(await database.manager.find(JobRow, { where: { type: Like('d%') } })).toHaveLength(1);
      await database.insertLate(JobRow, [job('e')]);
      expect(await database.update(JobRow, { type: 'e' }, { attempts: 7 })).toBe(1);
      await database.insertLate(JobRow, [job('f')]);
    });
    expect(await types()).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
    const [a] = await database.rows(JobRow).findBy({ type: 'a' });
    expect(a?.payload).toEqual({ text: "một'; -- ? \\" });
  });

  it('goes with its unit of work: all or nothing, whichever of them is refused', async () => {
    const known = job('known', { uniqueKey: 'key' });
    await database.run(() => database.insert(JobRow, known));
    const called: string[] = [];
    const late = database.run(async () => {
      database.afterCommit(() => called.push('committed'));
      await database.insert(JobRow, job('at once'));
      await database.insertLate(JobRow, [job('first')]);
      await database.insertLate(JobRow, [job('second', { uniqueKey: 'key' })]);
      await database.insertLate(JobRow, [job('third')]);
    });
    const error = await late.catch((reason: unknown) => reason);
    expect(database.dialect.isDuplicate(error)).toBe(true);
    const given = database.run(async () => {
      await database.insertLate(JobRow, [job('before the error')]);
      throw new Error('Không');
    });
    await expect(given).rejects.toThrow('Không');
    expect(await types()).toEqual(['known']);
    expect(called).toEqual([]);
  });

  it('takes its unit of work back when it is refused, also where somebody bears the error', async () => {
    await database.run(() => database.insert(JobRow, job('known', { uniqueKey: 'key' })));
    const unit = database.run(async () => {
      await database.insert(JobRow, job('before'));
      try {
        await database.insertLate(JobRow, [job('again', { uniqueKey: 'key' }), job('behind')]);
        await database.rows(JobRow).count();
      } catch {
        // As if nothing had happened.
      }
      await database.insertLate(JobRow, [job('after')]).catch(() => undefined);
    });
    const error = await unit.catch((reason: unknown) => reason);
    expect(database.dialect.isDuplicate(error)).toBe(true);
    expect(await types()).toEqual(['known']);
    await database.run(() => database.insertLate(JobRow, [job('the next one')]));
    expect(await types()).toEqual(['known', 'the next one']);
  });

  it('comes whole where it is more than a server takes at once', async () => {
    const long = 'Rọc phách '.repeat(40_000);
    await database.run(async () => {
      for (let count = 0; count < 60; count += 1) {
        await database.insertLate(JobRow, [job(`long ${count}`, { lastError: null, payload: { long } })]);
      }
    });
    expect(await database.rows(JobRow).count()).toBe(60);
  });

  it('is refused outside a unit of work, like every write', async () => {
    await expect(database.insertLate(JobRow, [job('stray')])).rejects.toThrow(/unit of work/u);
    expect(await types()).toEqual([]);
  });

  it('comes whole, however much it is', async () => {
    const many = Array.from({ length: 450 }, (_, index) => job(`n${index}`));
    await database.run(async () => {
      for (const one of many) await database.insertLate(JobRow, [one]);
      await database.insertLate(
        JobRow,
        many.map((one) => ({ ...one, id: randomId() })),
      );
    });
    expect(await database.rows(JobRow).count()).toBe(900);
  });
});

describe('guarded updates', () => {
  it('let exactly one of many win', async () => {
    const row = job('race');
    await database.run(() => database.insert(JobRow, row));
    const wins = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        database.run(() =>
          database.update(
            JobRow,
            { id: row.id, state: 'waiting' },
            { state: 'running', worker: `w${index}` },
          ),
        ),
      ),
    );
    expect(wins.reduce((sum, won) => sum + won, 0)).toBe(1);
  });
});

describe('what the engines keep', () => {
  it('is the same on both: case, accents, milliseconds, long texts, no and yes', async () => {
    const long = 'Rọc phách, chấm kín. '.repeat(10_000);
    await database.run(() =>
      database.insert(JobRow, [
        job('Tâm', { payload: long, uniqueKey: 'Tâm' }),
        job('tâm', { uniqueKey: 'tâm' }),
        job('Tam', { uniqueKey: 'Tam' }),
      ]),
    );
    const row = await database.rows(JobRow).findOneByOrFail({ uniqueKey: 'Tâm' });
    expect(row.payload).toBe(long);
    expect(row.runAt).toEqual(at);
    expect(row.leaseUntilAt).toBeNull();
  });

  it('refuses the second of two equal keys, and says so', async () => {
    await database.run(() => database.insert(JobRow, job('one', { uniqueKey: 'key' })));
    const second = database.run(() => database.insert(JobRow, job('two', { uniqueKey: 'key' })));
    const error: unknown = await second.catch((reason: unknown) => reason);
    expect(database.dialect.isDuplicate(error)).toBe(true);
    expect(await types()).toEqual(['one']);
  });
});

describe('migrations', () => {
  it('go forward only', async () => {
    await expect(database.source.undoLastMigration()).rejects.toThrow('forward only');
    expect(await types()).toEqual([]);
  });

  it('copy the embedded database first when there is something to do', async () => {
    if (database.dialect.name !== 'sqlite') return expect(database.dialect.sharesOneConnection).toBe(false);
    const folder = join(testDatabase.folder, 'backups');
    expect(existsSync(folder)).toBe(false);
    await database.run(() => database.insert(JobRow, job('kept')));
    await database.run(async () => {
      await database.source.query('DELETE FROM migrations');
    });
    await expect(migrate(dialectOf(testDatabase.url), new SystemClock())).rejects.toThrow('already exists');
    const [copy] = readdirSync(folder);
    expect(await types()).toEqual(['kept']);
    const copied = await Database.open(dialectOf(`sqlite:${join(folder, copy ?? '')}`), allRows);
    expect(await copied.rows(JobRow).count()).toBe(1);
    await copied.close();
  });
});
