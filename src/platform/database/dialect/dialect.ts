import type { DataSource, DataSourceOptions, ObjectLiteral, QueryRunner } from 'typeorm';

/** What a statement gave. */
export interface Answer {
  readonly records: readonly ObjectLiteral[];
  /** How many rows a write found; 0 for a read. */
  readonly affected: number;
  /** What a statement of `countUp` counted to; null for any other, and where it found no row. */
  readonly counted: number | null;
}

/** A statement and the values for its question marks. */
export interface Question {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** The driver without TypeORM's runner around it. */
export interface Line {
  query(sql: string, values: readonly unknown[]): Promise<Answer>;
}

/** A way to what is committed, beside whatever is being written. */
export interface ReadingLine extends Line {
  close(): void;
}

/** Makes sure that what was committed survives a power cut. */
export interface Durability {
  /** Resolves when everything that was committed before the call is on the disk. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

/** What differs between the engines, and nothing else. */
export interface Dialect {
  readonly name: 'sqlite' | 'mysql';
  /** One connection writes for everybody, one unit of work after the other. */
  readonly sharesOneConnection: boolean;
  /** A row of many columns comes sooner as one JSON array than value by value. */
  readonly packsRows: boolean;
  /** Opens the way on which is read outside units of work. */
  readingLine(source: DataSource): ReadingLine;
  /** What has to be awaited after a commit before anybody is told of it. */
  durability(): Durability;
  /** The line of a runner, for the unit of work that it serves. */
  lineOf(runner: QueryRunner): Promise<Line>;
  /** A statement that adds one to a whole number of one row; its answer says what it came to. */
  countUp(table: string, column: string, condition: string): string;
  /** Makes one statement of several, in their order, where the engine knows such: the first that fails ends it. */
  readonly inOneTrip: ((statements: readonly Question[]) => Question) | null;
  /** TypeORM's options for this engine, without rows and migrations; asks the server what it is. */
  options(): Promise<DataSourceOptions>;
  /** The engine's column type for the house's `longtext`. */
  readonly longText: 'text' | 'longtext';
  /** Whether running the whole unit of work again may help: deadlock, lock timeout, snapshot conflict, busy. */
  isRetryable(error: unknown): boolean;
  /** Whether a unique index refused the row. */
  isDuplicate(error: unknown): boolean;
  /** The end of an INSERT that passes over rows which a unique index refuses. */
  readonly unlessDuplicate: string;
  /** Called before the schema is looked at: settings of the whole database. */
  prepare(query: (sql: string) => Promise<unknown>): Promise<void>;
  /** Called before migrations run: keeps a copy of what is there. */
  backUp(query: (sql: string) => Promise<unknown>, at: Date): Promise<void>;
}
