import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { systemActor } from '../../src/kernel/actor.js';
import { randomId } from '../../src/kernel/ids.js';
import { Audit } from '../../src/modules/audit/index.js';
import { actionSentences } from '../../src/modules/audit/domain/action-sentences.js';
import { Chainer } from '../../src/modules/audit/chainer.js';
import { RecordHeadRow, RecordRow } from '../../src/modules/audit/record.row.js';
import { RecordStore } from '../../src/modules/audit/record.store.js';
import { Database } from '../../src/platform/database/database.js';
import { eventType } from '../../src/platform/events/event.js';
import { EventBus } from '../../src/platform/events/event-bus.js';
import { createLogger } from '../../src/platform/logging/logger.js';
import { TestApp } from '../support/app.js';

let app: TestApp;
let audit: Audit;
let database: Database;
beforeEach(async () => {
  app = await TestApp.start();
  audit = app.get(Audit);
  database = app.nest.get(Database);
});
afterEach(() => app.stop());

const happened = eventType<null>('test.happened');
const contestId = randomId();

function publish(number: number): Promise<void> {
  const subject = { kind: 'contest', id: contestId };
  const event = happened.make({ contestId, subject, facts: { number, note: 'Đủ hồ sơ' }, payload: null });
  return database.run(() => app.get(EventBus).publish(systemActor, event));
}

async function publishMany(count: number): Promise<void> {
  for (let number = 1; number <= count; number += 1) await publish(number);
  await audit.settle();
}

/** What somebody with a hand on the database could do. */
function tamper(sql: string, ...values: unknown[]): Promise<unknown> {
  return database.run(() => database.manager.query(sql, values));
}

const q = (name: string): string => (database.dialect.sharesOneConnection ? `"${name}"` : `\`${name}\``);

describe('the record', () => {
  it('is written with the act and disappears with it', async () => {
    const rolledBack = database.run(async () => {
      await publish(1);
      throw new Error('no');
    });
    await expect(rolledBack).rejects.toThrow('no');
    await publish(2);
    await audit.settle();
    const rows = await database.rows(RecordRow).find();
    expect(rows.map((row) => [row.seq, row.facts, row.actorKind])).toEqual([
      [1, { number: 2, note: 'Đủ hồ sơ' }, 'system'],
    ]);
    expect((await audit.verify()).findings).toEqual([]);
  });

  it('refuses an act whose facts have no canonical form', async () => {
    await expect(publish(Number.NaN)).rejects.toThrow(RangeError);
    expect(await database.rows(RecordRow).count()).toBe(0);
  });

  it('chains everything that several chainers find, each act once', async () => {
    const others = [1, 2, 3].map(() => new Chainer(app.get(RecordStore), createLogger('silent')));
    for (let batch = 0; batch < 5; batch += 1) {
      await database.run(async () => {
        for (let number = 0; number < 30; number += 1) await publish(number);
      });
      others.forEach((chainer) => chainer.wake());
    }
    await Promise.all(others.map((chainer) => chainer.settle()));
    await audit.settle();
    expect(await audit.verify()).toMatchObject({ links: 150, findings: [], head: { seq: 150 } });
    expect(await audit.head()).toEqual((await audit.verify()).head);
  });

  it('chains on start what a killed process left', async () => {
    await app.get(Chainer).stop();
    await publish(1);
    expect((await audit.verify()).links).toBe(0);
    app.clock.advance(59_000);
    expect((await audit.verify()).findings).toEqual([]);
    app.clock.advance(2_000);
    expect((await audit.verify()).findings).toMatchObject([{ kind: 'unchained' }]);
    const restarted = new Chainer(app.get(RecordStore), createLogger('silent'));
    await restarted.settle();
    expect(await audit.verify()).toMatchObject({ links: 1, findings: [] });
  });
});

it('every kind of event has a sentence in the record', async () => {
  const declared: string[] = [];
  for (const file of await readdir('src/modules', { recursive: true })) {
    if (!file.endsWith('events.ts')) continue;
    const source = await readFile(join('src/modules', file), 'utf8');
    declared.push(
      ...[...source.matchAll(/eventType<[\s\S]*?>\(\s*'([a-z-]+\.[a-z-]+)'/gu)].map(
        (match) => match[1] ?? '',
      ),
    );
  }
  expect(declared.length).toBeGreaterThan(30);
  expect(declared.filter((type) => !(type in actionSentences))).toEqual([]);
});

describe('tampering', () => {
  beforeEach(() => publishMany(9));

  it('is not there to begin with', async () => {
    expect(await audit.verify()).toMatchObject({ links: 9, findings: [] });
  });

  it('with a fact is named', async () => {
    await tamper(`UPDATE record SET facts = '{"number":5000,"note":"Đủ hồ sơ"}' WHERE seq = 5`);
    expect((await audit.verify()).findings).toEqual([{ kind: 'changed', seq: 5 }]);
  });

  it('with a time or an actor is named', async () => {
    await tamper(`UPDATE record SET ${q('at')} = '2020-01-01T00:00:00.000Z' WHERE seq = 2`);
    await tamper(`UPDATE record SET ${q('actorKind')} = 'account' WHERE seq = 8`);
    expect((await audit.verify()).findings).toEqual([
      { kind: 'changed', seq: 2 },
      { kind: 'changed', seq: 8 },
    ]);
  });

  it('by deleting an act is named, wherever it stood', async () => {
    await tamper('DELETE FROM record WHERE seq IN (1, 5, 6, 9)');
    expect((await audit.verify()).findings).toEqual([
      { kind: 'missing', seq: 1, lastSeq: 1 },
      { kind: 'missing', seq: 5, lastSeq: 6 },
      { kind: 'missing', seq: 9, lastSeq: 9 },
    ]);
  });

  it('by exchanging two acts is named at both', async () => {
    const [third, fourth] = await database
      .rows(RecordRow)
      .find({ where: [{ seq: 3 }, { seq: 4 }], order: { seq: 'ASC' } });
    await tamper('UPDATE record SET seq = NULL WHERE seq = 3');
    await tamper(
      `UPDATE record SET seq = 3, hash = ?, ${q('previousHash')} = ? WHERE seq = 4`,
      third?.hash,
      third?.previousHash,
    );
    await tamper(
      `UPDATE record SET seq = 4, hash = ?, ${q('previousHash')} = ? WHERE seq IS NULL`,
      fourth?.hash,
      fourth?.previousHash,
    );
    expect((await audit.verify()).findings).toEqual([
      { kind: 'changed', seq: 3 },
      { kind: 'changed', seq: 4 },
    ]);
  });

  it('by adding an act behind the head is named', async () => {
    const last = await database.rows(RecordRow).findOneByOrFail({ seq: 9 });
    await database.run(() => database.insert(RecordRow, { ...last, id: randomId(), seq: 10 }));
    expect((await audit.verify()).findings).toEqual([{ kind: 'head', seq: 9 }]);
  });

  it('with the head, or losing it, is named', async () => {
    await tamper('UPDATE record_head SET hash = ?', 'f'.repeat(64));
    expect((await audit.verify()).findings).toEqual([{ kind: 'head', seq: 9 }]);
    await database.run(() => database.delete(RecordHeadRow, { id: 'record' }));
    expect((await audit.verify()).findings).toEqual([{ kind: 'head', seq: 0 }]);
  });
});
