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

/** A statement and the values for its question marks. */
export interface Statement {
  readonly sql: string;
  readonly values: readonly unknown[];
  /** How what it selects becomes rows. */
  readonly reading?: Reading;
}

/** Which columns are read, and how. */
interface Reading {
  readonly columns: readonly ColumnMetadata[];
  /** What stands after SELECT. */
  readonly list: string;
  /** Whether a record is one JSON array of all the values. */
  readonly packed: boolean;
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
const knownOptions = new Set(['where', 'order', 'select', 'take', 'skip']);

/**
 * Writes the statements that make up nearly all of the program's queries: rows of one table, by plain
 * values and simple comparisons. TypeORM's builders can say everything and need four to eight times as
 * long for saying this, which on the last day of a contest is most of what a submission costs. Values pass
 * through the same columns and the same driver, so that what is stored and read stays what TypeORM would
 * store and read; whatever is not written here (`null` is the answer) is left to TypeORM itself.
 */
export class Statements {
  private readonly columnLists = new WeakMap<EntityMetadata, string>();
  private readonly columns = new WeakMap<EntityMetadata, ReadonlyMap<string, ColumnMetadata>>();
  private readonly names = new Map<string, string>();
  private readonly readings = new WeakMap<EntityMetadata, Map<string, Reading>>();

  /** @param packs whether the engine hands a row over sooner as one JSON array than value by value */
  constructor(
    private readonly source: DataSource,
    private readonly packs: boolean,
  ) {}

  /** @param end what stands after the values */
  insert<R extends ObjectLiteral>(row: EntityTarget<R>, rows: readonly R[], end = ''): Statement {
    const { tableName, columns } = this.source.getMetadata(row);
    const marks = `(${columns.map(() => '?').join(', ')})`;
    const values = rows.flatMap((one) =>
      columns.map((column) => this.stored(column, one[column.propertyName]) ?? null),
    );
    const into = `${this.name(tableName)} (${this.columnsOf(row)})`;
    return { sql: `INSERT INTO ${into} VALUES ${rows.map(() => marks).join(', ')} ${end}`, values };
  }

  update<R extends ObjectLiteral>(
    row: EntityTarget<R>,
    where: FindOptionsWhere<R>,
    set: Partial<R>,
  ): Statement | null {
    const metadata = this.source.getMetadata(row);
    const changes = Object.entries(set).filter(([, value]) => value !== undefined);
    const columns = changes.map(([property]) => this.column(metadata, property));
    const condition = this.condition(metadata, where);
    if (condition === null || changes.length === 0) return null;
    const values: unknown[] = [];
    for (const [index, [, value]] of changes.entries()) {
      const column = columns[index];
      if (column === undefined) return null;
      values.push(this.stored(column, value) ?? null);
    }
    const assignments = columns.map((column) => `${this.name(column?.databaseName ?? '')} = ?`).join(', ');
    const sql = `UPDATE ${this.name(metadata.tableName)} SET ${assignments} WHERE ${condition.sql}`;
    return { sql, values: [...values, ...condition.values] };
  }

  delete<R extends ObjectLiteral>(row: EntityTarget<R>, where: FindOptionsWhere<R>): Statement | null {
    const metadata = this.source.getMetadata(row);
    const condition = this.condition(metadata, where);
    if (condition === null) return null;
    const sql = `DELETE FROM ${this.name(metadata.tableName)} WHERE ${condition.sql}`;
    return { sql, values: condition.values };
  }

  select<R extends ObjectLiteral>(row: EntityTarget<R>, options: FindManyOptions<R>): Statement | null {
    if (!Object.keys(options).every((key) => knownOptions.has(key))) return null;
    const metadata = this.source.getMetadata(row);
    const reading = this.reading(metadata, options.select);
    const order = this.order(metadata, options.order);
    const condition = options.where === undefined ? everything : this.condition(metadata, options.where);
    if (reading === null || order === null || condition === null) return null;
    if (condition === nothing) return nothing;
    const { take, skip } = options;
    if (skip !== undefined && take === undefined) return null;
    const limit = take === undefined ? '' : ` LIMIT ${Math.trunc(take)} OFFSET ${Math.trunc(skip ?? 0)}`;
    const from = `${this.name(metadata.tableName)} WHERE ${condition.sql}`;
    return { sql: `SELECT ${reading.list} FROM ${from}${order}${limit}`, values: condition.values, reading };
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

  private aggregate<R extends ObjectLiteral>(
    row: EntityTarget<R>,
    where: Where<R>,
    what: string,
    end: string,
  ): Statement | null {
    const metadata = this.source.getMetadata(row);
    const condition = this.condition(metadata, where);
    if (condition === null || condition === nothing) return condition;
    const from = `${this.name(metadata.tableName)} WHERE ${condition.sql}${end}`;
    return { sql: `SELECT ${what} AS n FROM ${from}`, values: condition.values };
  }

  private reading<R>(metadata: EntityMetadata, select: FindManyOptions<R>['select']): Reading | null {
    if (Array.isArray(select)) return null;
    const wanted = Object.entries(select ?? {});
    if (wanted.some(([, isWanted]) => isWanted !== true)) return null;
    const key = select === undefined ? '*' : wanted.map(([property]) => property).join();
    const known = this.readings.get(metadata) ?? new Map<string, Reading>();
    this.readings.set(metadata, known);
    let reading = known.get(key);
    if (reading !== undefined) return reading;
    const columns =
      select === undefined
        ? metadata.columns
        : wanted.flatMap(([property]) => this.column(metadata, property) ?? []);
    if (columns.length === 0 || columns.length < wanted.length) return null;
    const packed = this.packs && columns.length > 2 && columns.every(isPackable);
    const names = columns.map((column) => this.name(column.databaseName)).join(', ');
    reading = { columns, list: packed ? `json_array(${names}) AS "row"` : names, packed };
    known.set(key, reading);
    return reading;
  }

  private order<R>(metadata: EntityMetadata, order: FindManyOptions<R>['order']): string | null {
    const parts: string[] = [];
    for (const [property, direction] of Object.entries(order ?? {})) {
      const column = this.column(metadata, property);
      if (column === undefined || (direction !== 'ASC' && direction !== 'DESC')) return null;
      parts.push(`${this.name(column.databaseName)} ${direction}`);
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
    const parts: Statement[] = [];
    for (const [property, value] of Object.entries(where)) {
      const column = this.column(metadata, property);
      const part = column === undefined ? null : this.comparison(column, value);
      if (part === null) return null;
      parts.push(part);
    }
    // A guard that says nothing would change every row: TypeORM is to judge of that.
    if (parts.length === 0) return null;
    if (parts.includes(nothing)) return nothing;
    return {
      sql: parts.map(({ sql }) => sql).join(' AND '),
      values: parts.flatMap(({ values }) => values),
    };
  }

  private comparison(column: ColumnMetadata, value: unknown): Statement | null {
    const name = this.name(column.databaseName);
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
    return this.source.driver.preparePersistentValue(value, column) as unknown;
  }

  private hydrated(column: ColumnMetadata, value: unknown): unknown {
    return this.source.driver.prepareHydratedValue(value, column) as unknown;
  }

  private column(metadata: EntityMetadata, property: string): ColumnMetadata | undefined {
    let known = this.columns.get(metadata);
    if (known === undefined) {
      known = new Map(metadata.columns.map((column) => [column.propertyName, column]));
      this.columns.set(metadata, known);
    }
    return known.get(property);
  }

  private columnsOf(row: EntityTarget<ObjectLiteral>): string {
    const metadata = this.source.getMetadata(row);
    let list = this.columnLists.get(metadata);
    if (list === undefined) {
      list = metadata.columns.map((column) => this.name(column.databaseName)).join(', ');
      this.columnLists.set(metadata, list);
    }
    return list;
  }

  private name(name: string): string {
    let escaped = this.names.get(name);
    if (escaped === undefined) {
      escaped = this.source.driver.escape(name);
      this.names.set(name, escaped);
    }
    return escaped;
  }
}

const everything: Statement = { sql: '1 = 1', values: [] };

function isPlain(value: unknown): boolean {
  return ['string', 'number', 'boolean'].includes(typeof value) || value instanceof Date;
}

/** Texts and whole numbers come from both drivers as what they are. */
function isAsRead({ type, transformer }: ColumnMetadata): boolean {
  return transformer === undefined && (type === 'varchar' || type === 'int');
}

/** Text comes out of JSON as it went in, and so do the house's numbers, which are whole; long texts would be copied. */
function isPackable({ type, transformer }: ColumnMetadata): boolean {
  return type === 'varchar' || type === 'int' || type === 'boolean' || transformer !== undefined;
}
