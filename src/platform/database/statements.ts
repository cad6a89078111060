import {
  type DataSource,
  type EntityMetadata,
  type EntityTarget,
  type FindManyOptions,
  FindOperator,
  type FindOptionsWhere,
  type ObjectLiteral,
} from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import type { Dialect, Question } from './dialect/index.js';
import { Columns, isAsRead, type Reading } from './known-columns.js';

/** A statement of the house. */
export interface Statement extends Question {
  /** How what it selects becomes rows. */
  readonly reading?: Reading;
}

type Where<R> = FindOptionsWhere<R> | FindOptionsWhere<R>[];

/** A condition that no row fulfils, since nothing is in an empty list. */
export const nothing: Statement = { sql: '1 = 0', values: [] };

const comparisons: Readonly<Partial<Record<string, string>>> = {
  lessThan: '<',
  lessThanOrEqual: '<=',
  moreThan: '>',
  moreThanOrEqual: '>=',
};
const mostKnown = 50;
const knownOptions = new Set(['where', 'order', 'select', 'take', 'skip']);

/**
 * Writes the statements that make up nearly all of the program's queries: rows of one table, by plain
 * values and simple comparisons. TypeORM's builders can say everything and need four to eight times as
 * long for saying this, which on the last day of a contest is most of what a submission costs. Values pass
 * through the same columns and the same driver, so that what is stored and read stays what TypeORM would
 * store and read; whatever is not written here (`null` is the answer) is left to TypeORM itself.
 */
export class Statements {
  private readonly columns: Columns;
  private readonly insertions = new WeakMap<EntityMetadata, Map<string, string>>();

  /** @param packs whether the engine hands a row over sooner as one JSON array than value by value */
  constructor(
    private readonly source: DataSource,
    packs: boolean,
  ) {
    this.columns = new Columns(source, packs);
  }

  /** @param end what stands after the values */
  insert<R extends ObjectLiteral>(row: EntityTarget<R>, rows: readonly R[], end = ''): Statement {
    const metadata = this.source.getMetadata(row);
    const values: unknown[] = [];
    for (const one of rows) {
      for (const column of metadata.columns) {
        values.push(this.stored(column, one[column.propertyName]) ?? null);
      }
    }
    return { sql: this.insertion(metadata, rows.length, end), values };
  }

  update<R extends ObjectLiteral>(
    row: EntityTarget<R>,
    where: FindOptionsWhere<R>,
    set: Partial<R>,
  ): Statement | null {
    const metadata = this.source.getMetadata(row);
    const changes = Object.entries(set).filter(([, value]) => value !== undefined);
    const columns = changes.map(([property]) => this.columns.column(metadata, property));
    const condition = this.condition(metadata, where);
    if (condition === null || changes.length === 0) return null;
    const values: unknown[] = [];
    for (const [index, [, value]] of changes.entries()) {
      const column = columns[index];
      if (column === undefined) return null;
      values.push(this.stored(column, value) ?? null);
    }
    const assignments = columns
      .map((column) => `${this.columns.name(column?.databaseName ?? '')} = ?`)
      .join(', ');
    const sql = `UPDATE ${this.columns.name(metadata.tableName)} SET ${assignments} WHERE ${condition.sql}`;
    return { sql, values: [...values, ...condition.values] };
  }

  /** @throws for a condition that is more than plain values */
  countUp<R extends ObjectLiteral>(
    row: EntityTarget<R>,
    where: FindOptionsWhere<R>,
    property: string,
    { countUp }: Pick<Dialect, 'countUp'>,
  ): Statement {
    const metadata = this.source.getMetadata(row);
    const column = this.columns.column(metadata, property);
    const condition = this.condition(metadata, where);
    if (column === undefined || condition === null) throw new Error(`No plain counting of ${property}`);
    const table = this.columns.name(metadata.tableName);
    return {
      sql: countUp(table, this.columns.name(column.databaseName), condition.sql),
      values: condition.values,
    };
  }

  delete<R extends ObjectLiteral>(row: EntityTarget<R>, where: FindOptionsWhere<R>): Statement | null {
    const metadata = this.source.getMetadata(row);
    const condition = this.condition(metadata, where);
    if (condition === null) return null;
    const sql = `DELETE FROM ${this.columns.name(metadata.tableName)} WHERE ${condition.sql}`;
    return { sql, values: condition.values };
  }

  select<R extends ObjectLiteral>(row: EntityTarget<R>, options: FindManyOptions<R>): Statement | null {
    if (!Object.keys(options).every((key) => knownOptions.has(key))) return null;
    const metadata = this.source.getMetadata(row);
    const reading = this.columns.reading(metadata, options.select);
    const order = this.order(metadata, options.order);
    const condition = options.where === undefined ? everything : this.condition(metadata, options.where);
    if (reading === null || order === null || condition === null) return null;
    if (condition === nothing) return nothing;
    const { take, skip } = options;
    if (skip !== undefined && take === undefined) return null;
    const limit = take === undefined ? '' : ` LIMIT ${Math.trunc(take)} OFFSET ${Math.trunc(skip ?? 0)}`;
    const end = `${condition.sql}${order}${limit}`;
    let sql = reading.known.get(end);
    if (sql === undefined) {
      sql = `SELECT ${reading.list} FROM ${this.columns.name(metadata.tableName)} WHERE ${end}`;
      // Lists of many lengths would fill it for nothing.
      if (reading.known.size >= mostKnown) reading.known.clear();
      reading.known.set(end, sql);
    }
    return { sql, values: condition.values, reading };
  }

  count<R extends ObjectLiteral>(row: EntityTarget<R>, where: Where<R>): Statement | null {
    return this.aggregate(row, where, 'COUNT(*)', '');
  }

  exists<R extends ObjectLiteral>(row: EntityTarget<R>, where: Where<R>): Statement | null {
    return this.aggregate(row, where, '1', ' LIMIT 1');
  }

  /** Makes rows of what the driver read for a statement of `select`. */
  hydrate<R extends ObjectLiteral>(
    row: EntityTarget<R>,
    { reading }: Statement,
    records: readonly ObjectLiteral[],
  ): R[] {
    const metadata = this.source.getMetadata(row);
    return records.map((record) => {
      const made = metadata.create() as ObjectLiteral;
      const values = reading?.packed === true ? (JSON.parse(record['row'] as string) as unknown[]) : null;
      reading?.columns.forEach((column, index) => {
        const value: unknown = values === null ? record[column.databaseName] : values[index];
        if (value === undefined) return;
        made[column.propertyName] = isAsRead(column) ? value : this.hydrated(column, value);
      });
      return made as R;
    });
  }

  private insertion(metadata: EntityMetadata, rows: number, end: string): string {
    const known = this.insertions.get(metadata) ?? new Map<string, string>();
    this.insertions.set(metadata, known);
    let sql = known.get(`${rows} ${end}`);
    if (sql === undefined) {
      const into = `${this.columns.name(metadata.tableName)} (${this.columns.listOf(metadata)})`;
      const marks = `(${metadata.columns.map(() => '?').join(', ')})`;
      sql = `INSERT INTO ${into} VALUES ${Array<string>(rows).fill(marks).join(', ')} ${end}`;
      if (known.size >= mostKnown) known.clear();
      known.set(`${rows} ${end}`, sql);
    }
    return sql;
  }

  private aggregate<R extends ObjectLiteral>(
    row: EntityTarget<R>,
    where: Where<R>,
    what: string,
    end: string,
  ): Statement | null {
    const metadata = this.source.getMetadata(row);
    const condition = this.condition(metadata, where);
    if (condition === null || condition === nothing) return condition;
    const from = `${this.columns.name(metadata.tableName)} WHERE ${condition.sql}${end}`;
    return { sql: `SELECT ${what} AS n FROM ${from}`, values: condition.values };
  }

  private order<R>(metadata: EntityMetadata, order: FindManyOptions<R>['order']): string | null {
    const parts: string[] = [];
    for (const [property, direction] of Object.entries(order ?? {})) {
      const column = this.columns.column(metadata, property);
      if (column === undefined || (direction !== 'ASC' && direction !== 'DESC')) return null;
      parts.push(`${this.columns.name(column.databaseName)} ${direction}`);
    }
    return parts.length === 0 ? '' : ` ORDER BY ${parts.join(', ')}`;
  }

  private condition<R>(metadata: EntityMetadata, where: Where<R>): Statement | null {
    if (!Array.isArray(where)) return this.conjunction(metadata, where);
    const parts = where.map((one) => this.conjunction(metadata, one));
    const known = parts.filter((part) => part !== null);
    if (known.length < parts.length || known.length === 0) return null;
    return {
      sql: known.map(({ sql }) => `(${sql})`).join(' OR '),
      values: known.flatMap(({ values }) => values),
    };
  }

  private conjunction(metadata: EntityMetadata, where: ObjectLiteral): Statement | null {
    let sql = '';
    let empty = false;
    const values: unknown[] = [];
    for (const property of Object.keys(where)) {
      const column = this.columns.column(metadata, property);
      const part = column === undefined ? null : this.comparison(column, where[property]);
      if (part === null) return null;
      empty ||= part === nothing;
      sql = sql === '' ? part.sql : `${sql} AND ${part.sql}`;
      values.push(...part.values);
    }
    // A guard that says nothing would change every row: TypeORM is to judge of that.
    if (sql === '') return null;
    return empty ? nothing : { sql, values };
  }

  private comparison(column: ColumnMetadata, value: unknown): Statement | null {
    const name = this.columns.name(column.databaseName);
    if (!(value instanceof FindOperator)) {
      return isPlain(value) ? { sql: `${name} = ?`, values: [this.stored(column, value)] } : null;
    }
    const given: unknown = value.value;
    if (value.type === 'isNull') return { sql: `${name} IS NULL`, values: [] };
    if (value.type === 'not' && value.child?.type === 'isNull') {
      return { sql: `${name} IS NOT NULL`, values: [] };
    }
    if (value.type === 'in' && Array.isArray(given) && given.every(isPlain)) {
      if (given.length === 0) return nothing;
      const values = given.map((one) => this.stored(column, one));
      return { sql: `${name} IN (${values.map(() => '?').join(', ')})`, values };
    }
    const sign = comparisons[value.type];
    return sign === undefined || !isPlain(given)
      ? null
      : { sql: `${name} ${sign} ?`, values: [this.stored(column, given)] };
  }

  private stored(column: ColumnMetadata, value: unknown): unknown {
    // Texts and whole numbers go to both drivers as what they are.
    if ((typeof value === 'string' || typeof value === 'number') && isAsRead(column)) return value;
    return this.source.driver.preparePersistentValue(value, column) as unknown;
  }

  private hydrated(column: ColumnMetadata, value: unknown): unknown {
    return this.source.driver.prepareHydratedValue(value, column) as unknown;
  }
}

const everything: Statement = { sql: '1 = 1', values: [] };

function isPlain(value: unknown): boolean {
  return ['string', 'number', 'boolean'].includes(typeof value) || value instanceof Date;
}
