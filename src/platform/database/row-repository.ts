import {
  type EntityManager,
  EntityNotFoundError,
  type EntityTarget,
  type FindManyOptions,
  type FindOptionsWhere,
  type ObjectLiteral,
  Repository,
} from 'typeorm';
import type { Line } from './dialect/index.js';
import { nothing, type Statement, type Statements } from './statements.js';

type Where<R> = FindOptionsWhere<R> | FindOptionsWhere<R>[];

/** TypeORM's repository, whose everyday reads take the short way. See `Statements`. */
export class RowRepository<R extends ObjectLiteral> extends Repository<R> {
  constructor(
    row: EntityTarget<R>,
    manager: EntityManager,
    private readonly statements: Statements,
    private readonly line: Line,
  ) {
    super(row, manager);
  }

  override find(options: FindManyOptions<R> = {}): Promise<R[]> {
    const statement = this.statements.select(this.target, options);
    if (statement === null) return super.find(options);
    return this.records(statement, (records) => this.statements.hydrate(this.target, statement, records));
  }

  override findBy(where: Where<R>): Promise<R[]> {
    return this.find({ where });
  }

  override async findOneBy(where: Where<R>): Promise<R | null> {
    const [found] = await this.find({ where, take: 1 });
    return found ?? null;
  }

  override async findOneByOrFail(where: Where<R>): Promise<R> {
    const found = await this.findOneBy(where);
    if (found === null) throw new EntityNotFoundError(this.target, where);
    return found;
  }

  override existsBy(where: Where<R>): Promise<boolean> {
    const statement = this.statements.exists(this.target, where);
    if (statement === null) return super.existsBy(where);
    return this.records(statement, (records) => records.length > 0);
  }

  override countBy(where: Where<R>): Promise<number> {
    const statement = this.statements.count(this.target, where);
    if (statement === null) return super.countBy(where);
    return this.records(statement, ([record]) => Number(record?.['n'] ?? 0));
  }

  /** Not async: each await on the way is a promise or two more, at every statement of the program. */
  private records<T>(statement: Statement, read: (records: readonly ObjectLiteral[]) => T): Promise<T> {
    // Lists may be empty: there is nothing to ask then.
    if (statement === nothing) return Promise.resolve(read([]));
    return this.line.query(statement.sql, statement.values).then(({ records }) => read(records));
  }
}
