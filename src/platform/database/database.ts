import { AsyncLocalStorage } from 'node:async_hooks';
import {
  DataSource,
  type EntityManager,
  type EntityTarget,
  type FindOptionsWhere,
  type ObjectLiteral,
  type QueryResult,
  type QueryRunner,
  getMetadataArgsStorage,
} from 'typeorm';
import { longTextType } from './columns.js';
import { Gate } from './gate.js';
import type { Dialect } from './dialect/index.js';
import { migrations } from './migrations/index.js';
import { RowRepository } from './row-repository.js';
import { type Statement, Statements } from './statements.js';

interface OpenUnit {
  readonly runner: QueryRunner;
  readonly afterCommit: (() => void)[];
}

/** A class with the `@Entity` decorator: a table. */
export type RowClass = new () => object;

const attempts = 3;
const insertChunk = 200;
const isRead = /^\s*(SELECT|WITH|EXPLAIN|PRAGMA|SHOW)\b/i;
const isTransactionControl =
  /^\s*(BEGIN|START TRANSACTION|COMMIT|ROLLBACK|SET TRANSACTION|SAVEPOINT|RELEASE)\b/i;

/**
 * The database. Reading is free; writing happens only inside `run`, the unit of work. A write outside
 * throws on both engines: on SQLite, where all requests share one connection, it could be
 * acknowledged and then vanish with a neighbour's rollback.
 */
export class Database {
  private readonly units = new AsyncLocalStorage<OpenUnit>();
  private readonly gate = new Gate();
  private readonly guarded = new WeakSet<QueryRunner>();
  private readonly statements: Statements;

  /** Over an open connection; use `open`. */
  constructor(
    readonly source: DataSource,
    readonly dialect: Dialect,
  ) {
    this.statements = new Statements(source);
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
    database.watchRunners();
    return database;
  }

  /** Closes all connections. */
  async close(): Promise<void> {
    if (this.source.isInitialized) await this.source.destroy();
  }

  /**
   * The unit of work: everything inside happens or nothing. Called inside another one it joins it.
   * The whole callback runs again, in a new transaction, on a deadlock or a lock conflict: so no
   * mail, file or other effect that cannot be repeated belongs inside.
   */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.units.getStore() !== undefined) return work();
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await (this.dialect.sharesOneConnection
          ? this.gate.exclusive(() => this.attempt(work))
          : this.attempt(work));
      } catch (error) {
        if (attempt >= attempts || !this.dialect.isRetryable(error)) throw error;
        await new Promise((resume) => setTimeout(resume, Math.random() * 50 * attempt));
      }
    }
  }

  /** Calls back once the open unit of work has been committed; at once when none is open. */
  afterCommit(callback: () => void): void {
    const unit = this.units.getStore();
    if (unit === undefined) callback();
    else unit.afterCommit.push(callback);
  }

  /** Whether a unit of work is open: what is read in one may never come to be. */
  get isWriting(): boolean {
    return this.units.getStore() !== undefined;
  }

  /** TypeORM's manager: of the open unit of work, or for reading only. */
  get manager(): EntityManager {
    return this.units.getStore()?.runner.manager ?? this.source.manager;
  }

  /** For reading rows of one table. */
  rows<R extends ObjectLiteral>(row: EntityTarget<R>): RowRepository<R> {
    const unit = this.units.getStore();
    return new RowRepository(row, this.manager, this.statements, (sql, values) =>
      unit === undefined ? this.source.query(sql, values) : unit.runner.query(sql, values),
    );
  }

  /** Inserts rows as they are, in chunks. */
  async insert<R extends ObjectLiteral>(row: EntityTarget<R>, values: R | readonly R[]): Promise<void> {
    const all = Array.isArray(values) ? (values as readonly R[]) : [values as R];
    await this.insertAll(row, all, '');
  }

  /** Inserts those rows that no unique index refuses. */
  insertNew<R extends ObjectLiteral>(row: EntityTarget<R>, values: readonly R[]): Promise<void> {
    return this.insertAll(row, values, this.dialect.unlessDuplicate);
  }

  /** Updates the rows that match and says how many did: 0 means that somebody else was first. */
  async update<R extends ObjectLiteral>(
    row: EntityTarget<R>,
    where: FindOptionsWhere<R>,
    set: Partial<R>,
  ): Promise<number> {
    const statement = this.statements.update(row, where, set);
    if (statement !== null) return this.write(statement);
    const result = await this.manager.update(row, where, set);
    return result.affected ?? 0;
  }

  /** Deletes the rows that match and says how many did. */
  async delete<R extends ObjectLiteral>(row: EntityTarget<R>, where: FindOptionsWhere<R>): Promise<number> {
    const statement = this.statements.delete(row, where);
    if (statement !== null) return this.write(statement);
    const result = await this.manager.delete(row, where);
    return result.affected ?? 0;
  }

  private async insertAll<R extends ObjectLiteral>(
    row: EntityTarget<R>,
    all: readonly R[],
    end: string,
  ): Promise<void> {
    for (let start = 0; start < all.length; start += insertChunk) {
      await this.write(this.statements.insert(row, all.slice(start, start + insertChunk), end));
    }
  }

  private async write({ sql, values }: Statement): Promise<number> {
    const runner = this.units.getStore()?.runner;
    if (runner === undefined) throw strayWrite(sql);
    const result: QueryResult = await runner.query(sql, [...values], true);
    return result.affected ?? 0;
  }

  private async attempt<T>(work: () => Promise<T>): Promise<T> {
    const runner = this.source.createQueryRunner();
    const unit: OpenUnit = { runner, afterCommit: [] };
    try {
      const result = await this.units.run(unit, async () => {
        await runner.startTransaction();
        try {
          const value = await work();
          await runner.commitTransaction();
          return value;
        } catch (error) {
          if (runner.isTransactionActive) await runner.rollbackTransaction();
          throw error;
        }
      });
      for (const callback of unit.afterCommit) callback();
      return result;
    } finally {
      if (!this.dialect.sharesOneConnection) await runner.release();
    }
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
    const guardedQuery = (sql: string, ...rest: readonly unknown[]): Promise<unknown> => {
      if (this.units.getStore()?.runner === runner) return query(sql, ...rest);
      if (!isRead.test(sql) && !isTransactionControl.test(sql)) {
        return Promise.reject(strayWrite(sql));
      }
      return this.dialect.sharesOneConnection
        ? this.gate.shared(() => query(sql, ...rest))
        : query(sql, ...rest);
    };
    runner.query = guardedQuery as typeof runner.query;
  }
}

function strayWrite(sql: string): Error {
  return new Error(`A write outside a unit of work: ${sql.slice(0, 80)}`);
}
