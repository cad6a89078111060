import type { DataSource, EntityMetadata, FindManyOptions } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';

/** Which columns are read, and how. */
export interface Reading {
  readonly columns: readonly ColumnMetadata[];
  /** What stands after SELECT. */
  readonly list: string;
  /** Whether a record is one JSON array of all the values. */
  readonly packed: boolean;
  /** Whole statements by their ends, so that each is one string: the driver finds what it prepared by it. */
  readonly known: Map<string, string>;
}

/** The columns of all tables: found, named and read. Remembers whatever stays the same from statement to statement. */
export class Columns {
  private readonly lists = new WeakMap<EntityMetadata, string>();
  private readonly byProperty = new WeakMap<EntityMetadata, ReadonlyMap<string, ColumnMetadata>>();
  private readonly names = new Map<string, string>();
  private readonly readings = new WeakMap<EntityMetadata, Map<string, Reading>>();

  /** @param packs whether the engine hands a row over sooner as one JSON array than value by value */
  constructor(
    private readonly source: DataSource,
    private readonly packs: boolean,
  ) {}

  /** The column of a property, if there is one. */
  column(metadata: EntityMetadata, property: string): ColumnMetadata | undefined {
    let known = this.byProperty.get(metadata);
    if (known === undefined) {
      known = new Map(metadata.columns.map((column) => [column.propertyName, column]));
      this.byProperty.set(metadata, known);
    }
    return known.get(property);
  }

  /** How the wanted properties of rows are read, all of them by default; null for what is not plainly columns. */
  reading<R>(metadata: EntityMetadata, select: FindManyOptions<R>['select']): Reading | null {
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
    reading = { columns, list: packed ? `json_array(${names}) AS "row"` : names, packed, known: new Map() };
    known.set(key, reading);
    return reading;
  }

  /** All columns of a table, as they stand in a statement. */
  listOf(metadata: EntityMetadata): string {
    let list = this.lists.get(metadata);
    if (list === undefined) {
      list = metadata.columns.map((column) => this.name(column.databaseName)).join(', ');
      this.lists.set(metadata, list);
    }
    return list;
  }

  /** A name as it stands in a statement. */
  name(name: string): string {
    let escaped = this.names.get(name);
    if (escaped === undefined) {
      escaped = this.source.driver.escape(name);
      this.names.set(name, escaped);
    }
    return escaped;
  }
}

/** Texts and whole numbers come from both drivers as what they are. */
export function isAsRead({ type, transformer }: ColumnMetadata): boolean {
  return transformer === undefined && (type === 'varchar' || type === 'int');
}

/** Text comes out of JSON as it went in, and so do the house's numbers, which are whole; long texts would be copied. */
function isPackable({ type, transformer }: ColumnMetadata): boolean {
  return type === 'varchar' || type === 'int' || type === 'boolean' || transformer !== undefined;
}
