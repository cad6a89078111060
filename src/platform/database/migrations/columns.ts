import type { QueryRunner, TableColumnOptions, TableForeignKeyOptions, TableIndexOptions } from 'typeorm';
import { Table } from 'typeorm';

type Nullable = 'null' | 'not null';

/** The primary key. */
export const id = (name = 'id'): TableColumnOptions => ({
  name,
  type: 'varchar',
  length: '36',
  isPrimary: true,
});
/** A short text. */
export const text = (name: string, length: number, nullable: Nullable = 'not null'): TableColumnOptions => ({
  name,
  type: 'varchar',
  length: String(length),
  isNullable: nullable === 'null',
});
/** Another row's identifier. */
export const ref = (name: string, nullable: Nullable = 'not null'): TableColumnOptions =>
  text(name, 36, nullable);
/** An instant as ISO text in UTC. */
export const time = (name: string, nullable: Nullable = 'not null'): TableColumnOptions =>
  text(name, 24, nullable);
/** A whole number. */
export const int = (name: string, nullable: Nullable = 'not null'): TableColumnOptions => ({
  name,
  type: 'int',
  isNullable: nullable === 'null',
});
/** A text without a practical limit; the type is the engine's own. */
export const longText = (name: string, nullable: Nullable = 'not null'): TableColumnOptions => ({
  name,
  type: 'longtext',
  isNullable: nullable === 'null',
});
/** Yes or no; the type is the engine's own. */
export const flag = (name: string, nullable: Nullable = 'not null'): TableColumnOptions => ({
  name,
  type: 'boolean',
  isNullable: nullable === 'null',
});
/** An index, unique or not. */
export const index = (name: string, columnNames: string[], isUnique = false): TableIndexOptions => ({
  name,
  columnNames,
  isUnique,
});
/** A foreign key to the identifier of another table. */
export const foreignKey = (
  name: string,
  column: string,
  referencedTableName: string,
  onDelete: 'CASCADE' | 'NO ACTION' | 'RESTRICT',
): TableForeignKeyOptions => ({
  name,
  columnNames: [column],
  referencedTableName,
  referencedColumnNames: ['id'],
  onDelete,
  onUpdate: 'NO ACTION',
});

/** Creates a table on either engine. */
export async function createTable(
  runner: QueryRunner,
  name: string,
  columns: readonly TableColumnOptions[],
  indices: readonly TableIndexOptions[],
  foreignKeys: readonly TableForeignKeyOptions[],
): Promise<void> {
  const typed = columns.map((column) => ({ ...column, type: ownType(runner, column.type) }));
  await runner.createTable(
    new Table({ name, columns: typed, indices: [...indices], foreignKeys: [...foreignKeys] }),
  );
}

/**
 * Adds columns to a table that has rows. They must be nullable: older rows have nothing in them. By plain
 * `ALTER TABLE`, since TypeORM would build the table anew on SQLite, and its children's rows would go with it.
 */
export async function addColumns(
  runner: QueryRunner,
  table: string,
  columns: readonly TableColumnOptions[],
): Promise<void> {
  for (const { name, type, length, isNullable } of columns) {
    if (isNullable !== true) throw new Error(`${table}.${name} must be nullable`);
    const size = length === undefined ? '' : `(${String(length)})`;
    await runner.query(`ALTER TABLE ${table} ADD COLUMN ${name} ${ownType(runner, type)}${size} NULL`);
  }
}

/** Adds an index to a table that has rows. */
export async function addIndex(
  runner: QueryRunner,
  table: string,
  { name, columnNames, isUnique }: TableIndexOptions,
): Promise<void> {
  // Both engines take backticks; `rank` is a word of MySQL's own.
  const columns = (columnNames ?? []).map((column) => `\`${column}\``).join(', ');
  await runner.query(
    `CREATE ${isUnique === true ? 'UNIQUE ' : ''}INDEX ${name ?? ''} ON ${table} (${columns})`,
  );
}

function ownType(runner: QueryRunner, type: string): string {
  const sqlite = runner.dataSource.options.type === 'better-sqlite3';
  if (type === 'longtext') return sqlite ? 'text' : 'longtext';
  if (type === 'int') return sqlite ? 'integer' : 'int';
  return type === 'boolean' && !sqlite ? 'tinyint' : type;
}
