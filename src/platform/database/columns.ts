import { Column, type ColumnOptions, PrimaryColumn, type ValueTransformer } from 'typeorm';

/**
 * The house's column types, which mean the same on SQLite and on MariaDB. Times are ISO texts in
 * UTC with milliseconds: they sort as text, need no driver's time zone and look alike in both engines.
 */
const asDate: ValueTransformer = {
  to: (value: unknown): unknown => (value instanceof Date ? value.toISOString() : value),
  from: (value: unknown): unknown => (typeof value === 'string' ? new Date(value) : value),
};
const asJson: ValueTransformer = {
  to: (value: unknown): unknown => (value === undefined || value === null ? value : JSON.stringify(value)),
  from: (value: unknown): unknown => (typeof value === 'string' ? JSON.parse(value) : value),
};

/** Type name that the dialect turns into the engine's own for texts above 64 kB. */
export const longTextType = 'longtext';

/** The primary key: a random identifier. */
export const IdColumn = (): PropertyDecorator => PrimaryColumn({ type: 'varchar', length: 36 });
/** Another row's identifier. */
export const RefColumn = (options: ColumnOptions = {}): PropertyDecorator =>
  Column({ type: 'varchar', length: 36, ...options });
/** A short text; its length is checked in the domain, since SQLite does not. */
export const TextColumn = (length: number, options: ColumnOptions = {}): PropertyDecorator =>
  Column({ type: 'varchar', length, ...options });
/** A text without a practical limit: a whole work. */
export const LongTextColumn = (options: ColumnOptions = {}): PropertyDecorator =>
  Column({ type: longTextType, ...options });
/** A value kept as JSON text. */
export const JsonColumn = (options: ColumnOptions = {}): PropertyDecorator =>
  Column({ type: longTextType, transformer: asJson, ...options });
/** An instant in UTC, a `Date` in the program. */
export const TimeColumn = (options: ColumnOptions = {}): PropertyDecorator =>
  Column({ type: 'varchar', length: 24, transformer: asDate, ...options });
/** A whole number of at most 2^31. */
export const IntColumn = (options: ColumnOptions = {}): PropertyDecorator =>
  Column({ type: 'int', ...options });
/** Yes or no. */
export const FlagColumn = (options: ColumnOptions = {}): PropertyDecorator =>
  Column({ type: 'boolean', ...options });

/** How a time stands in the database: for comparisons in queries. */
export function storedTime(at: Date): string {
  return at.toISOString();
}
