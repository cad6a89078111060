import { AsyncLocalStorage } from 'node:async_hooks';
import {
  DataSource,
  type EntityManager,
  type EntityTarget,
  type FindOptionsWhere,
  type ObjectLiteral,
  QueryResult,
  type QueryRunner,
  getMetadataArgsStorage,
} from 'typeorm';
import { longTextType } from './columns.js';
import { Gate } from './gate.js';
import type { Answer, Dialect, Durability, Line, ReadingLine } from './dialect/index.js';
import { migrations } from './migrations/index.js';
import { RowRepository } from './row-repository.js';
import { SharedCommits } from './shared-commits.js';
import { type Statement, Statements } from './statements.js';
import { inTransaction, Postponed, type Unit } from './unit.js';

/** A class with the `@Entity` decorator: a table. */
export type RowClass = new () => object;

const attempts = 3;
const insertChunk = 200;
const isRead = /^\s*(SELECT|WITH|EXPLAIN|PRAGMA|SHOW)\b/i;
const isSelect = /^\s*(SELECT|WITH)\b/i;
const isTransactionControl =
  /^\s*(BEGIN|START TRANSACTION|COMMIT|ROLLBACK|SET TRANSACTION|SAVEPOINT|RELEASE)\b/i;

/**
 * The database. Reading is free; writing happens only inside `run`, the unit of work. A write outside
 * throws on both engines: on SQLite, where all requests share one connection, it could be
 * acknowledged and then vanish with a neighbour's rollback.
 */
export class Database {
  private readonly units = new AsyncLocalStorage<Unit>();
  private readonly gate = new Gate();
  private readonly shared: SharedCommits;
  private readonly durability: Durability;
  private readonly reading: ReadingLine;
  /** The one connection that writes, where there is only one. */
  private writing: Line | null = null;
  private readonly guarded = new WeakSet<QueryRunner>();
  private readonly statements: Statements;

  /** Over an open connection; use `open`. */
  constructor(
    readonly source: DataSource,
    readonly dialect: Dialect,
  ) {
    this.statements = new Statements(source, dialect.packsRows);
    this.durability = dialect.durability();
    this.shared = new SharedCommits(
      this.gate,
      (sql) => this.writing?.query(sql, []) ?? Promise.reject(new Error('No connection writes')),
      () => this.durability.settle(),
    );
    this.reading = dialect.readingLine(source);
  }

  /** Connects; rows are all tables of the program. Does not migrate. */
  static async open(dialect: Dialect, rows: readonly RowClass[]): Promise<Database> {
    for (const column of getMetadataArgsStorage().columns) {
      // TypeORM's column types are global; the house's `longtext` gets the engine's own name here.
      if (column.options.type === longTextType || column.options.type === 'text') {
        column.options.type = dialect.longText;
      }
    }
    const source = new DataSource({
      ...(await dialect.options()),
      entities: [...rows],
      migrations,
      logging: false,
    });
    await source.initialize();
    const database = new Database(source, dialect);
    if (dialect.sharesOneConnection) database.writing = await dialect.lineOf(source.createQueryRunner());
    database.watchRunners();
    return database;
  }

  /** Closes all connections. */
  async close(): Promise<void> {
    if (!this.source.isInitialized) return;
    await this.durability.close();
    // Otherwise every promise of the process goes on carrying the unit of a database that is gone.
    this.units.disable();
    this.reading.close();
    await this.source.destroy();
  }

  /**
   * The unit of work: everything inside happens or nothing. Called inside another one it joins it.
   * The whole callback runs again, in a new transaction, on a deadlock or a lock conflict: so no
   * mail, file or other effect that cannot be repeated belongs inside.
   */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.unit !== null) return work();
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await (this.dialect.sharesOneConnection ? this.attemptShared(work) : this.attempt(work));
      } catch (error) {
        if (attempt >= attempts || !this.dialect.isRetryable(error)) throw error;
        await new Promise((resume) => setTimeout(resume, Math.random() * 50 * attempt));
      }
    }
  }

  /** Calls back once the open unit of work has been committed; at once when none is open. */
  afterCommit(callback: () => void): void {
    const { unit } = this;
    if (unit === null) callback();
    else unit.afterCommit.push(callback);
  }

  /** Whether a unit of work is open: what is read in one may never come to be. */
  get isWriting(): boolean {
    return this.unit !== null;
  }

  /** Stands for the open unit of work: what is remembered by it ends with it. Null when none is open. */
  get scope(): object | null {
    return this.unit;
  }

  /** TypeORM's manager: of the open unit of work, or for reading only. */
  get manager(): EntityManager {
    return this.unit?.runner.manager ?? this.source.manager;
  }

  /** For reading rows of one table. */
  rows<R extends ObjectLiteral>(row: EntityTarget<R>): RowRepository<R> {
    const { unit } = this;
    return new RowRepository(row, this.manager, this.statements, unit?.line ?? this.freeLine);
  }

  /**
   * Asks what `rows` cannot say: a join, written by hand. Names stand without quotation marks, which both engines
   * understand, and values come as they are stored; see `storedTime`.
   */
  read<T extends ObjectLiteral>(sql: string, values: readonly unknown[]): Promise<T[]> {
    if (!isSelect.test(sql)) return Promise.reject(strayWrite(sql));
    return (this.unit?.line ?? this.freeLine).query(sql, values).then(({ records }) => records as T[]);
  }

  /** Inserts rows as they are, in chunks. */
  async insert<R extends ObjectLiteral>(row: EntityTarget<R>, values: R | readonly R[]): Promise<void> {
    const all = Array.isArray(values) ? (values as readonly R[]) : [values as R];
    for (const statement of this.insertions(row, all, '')) await this.write(statement);
  }

  /**
   * Inserts rows by the end of the unit of work at the latest, and before anything else is asked in it; what refuses
   * them is heard of only then. For what nobody in it waits for, such as the record of an act.
   * @param unlessDuplicate passes over rows that a unique index refuses
   */
  async insertLate<R extends ObjectLiteral>(
    row: EntityTarget<R>,
    values: readonly R[],
    unlessDuplicate = false,
  ): Promise<void> {
    const end = unlessDuplicate ? this.dialect.unlessDuplicate : '';
    for (const statement of this.insertions(row, values, end)) {
      if (this.unit === null) throw strayWrite(statement.sql);
      await this.unit.postponed.add(statement);
    }
  }

  /** Updates the rows that match and says how many did: 0 means that somebody else was first. */
  async update<R extends ObjectLiteral>(
    row: EntityTarget<R>,
    where: FindOptionsWhere<R>,
    set: Partial<R>,
  ): Promise<number> {
    const statement = this.statements.update(row, where, set);
    if (statement !== null) return this.write(statement).then(({ affected }) => affected);
    return (await this.manager.update(row, where, set)).affected ?? 0;
  }

  /** Adds one to a whole number of the row that matches and says what it is then; null when there is no such row. */
  async countUp<R extends ObjectLiteral>(
    row: EntityTarget<R>,
    where: FindOptionsWhere<R>,
    property: keyof R & string,
  ): Promise<number | null> {
    return (await this.write(this.statements.countUp(row, where, property, this.dialect))).counted;
  }

  /** Deletes the rows that match and says how many did. */
  async delete<R extends ObjectLiteral>(row: EntityTarget<R>, where: FindOptionsWhere<R>): Promise<number> {
    const statement = this.statements.delete(row, where);
    if (statement !== null) return (await this.write(statement)).affected;
    return (await this.manager.delete(row, where)).affected ?? 0;
  }

  private *insertions<R extends ObjectLiteral>(
    row: EntityTarget<R>,
    all: readonly R[],
    end: string,
  ): Generator<Statement> {
    for (let start = 0; start < all.length; start += insertChunk) {
      yield this.statements.insert(row, all.slice(start, start + insertChunk), end);
    }
  }

  private write({ sql, values }: Statement): Promise<Answer> {
    return this.unit?.line.query(sql, values) ?? Promise.reject(strayWrite(sql));
  }

  private get unit(): Unit | null {
    const unit = this.units.getStore();
    return unit?.open === true ? unit : null;
  }

  /**
   * For reading outside units of work. The connection that writes keeps its pages while it writes; every other one
   * must read them again after each commit. So it serves readers too, as long as no unit of work is open on it.
   */
  private get freeLine(): Line {
    return {
      query: (sql, values) =>
        (this.writing === null || this.shared.isOpen ? this.reading : this.writing).query(sql, values),
    };
  }

  private async unitOn(runner: QueryRunner): Promise<Unit> {
    const postponed = new Postponed(await this.dialect.lineOf(runner), this.dialect);
    return { runner, line: postponed.line, postponed, afterCommit: [], open: true };
  }

  private async attempt<T>(work: () => Promise<T>): Promise<T> {
    const runner = this.source.createQueryRunner();
    try {
      const unit = await this.unitOn(runner);
      const result = await this.units.run(unit, () => inTransaction(unit, work));
      for (const callback of unit.afterCommit) callback();
      return result;
    } finally {
      await runner.release();
    }
  }

  private async attemptShared<T>(work: () => Promise<T>): Promise<T> {
    const runner = this.source.createQueryRunner();
    const unit = await this.unitOn(runner);
    return this.shared.run(async () => {
      try {
        const value = await this.units.run(unit, work);
        await unit.postponed.send();
        const committed = (): void => unit.afterCommit.forEach((callback) => callback());
        return { value, committed };
      } finally {
        unit.open = false;
      }
    });
  }

  private watchRunners(): void {
    const driver = this.source.driver;
    const create = driver.createQueryRunner.bind(driver);
    driver.createQueryRunner = (mode): QueryRunner => {
      const runner = create(mode);
      if (!this.guarded.has(runner)) this.guard(runner);
      return runner;
    };
  }

  private guard(runner: QueryRunner): void {
    this.guarded.add(runner);
    const query = runner.query.bind(runner) as (...args: readonly unknown[]) => Promise<unknown>;
    const guardedQuery = async (sql: string, ...rest: readonly unknown[]): Promise<unknown> => {
      if (this.unit?.runner === runner) {
        await this.unit.postponed.send();
        return query(sql, ...rest);
      }
      if (isTransactionControl.test(sql)) return query(sql, ...rest);
      if (!isRead.test(sql)) throw strayWrite(sql);
      if (!this.dialect.sharesOneConnection) return query(sql, ...rest);
      if (!isSelect.test(sql)) return this.gate.shared(() => query(sql, ...rest));
      return this.readBeside(sql, ...rest);
    };
    runner.query = guardedQuery as typeof runner.query;
  }

  /** Reads what is committed, beside whatever is being written; answers as TypeORM's runner does. */
  private async readBeside(sql: string, ...[values, structured]: readonly unknown[]): Promise<unknown> {
    const { records } = await this.reading.query(sql, (values ?? []) as readonly unknown[]);
    return structured === true ? Object.assign(new QueryResult(), { raw: records, records }) : records;
  }
}

function strayWrite(sql: string): Error {
  return new Error(`A write outside a unit of work: ${sql.slice(0, 80)}`);
}
