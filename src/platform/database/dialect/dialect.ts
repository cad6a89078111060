import type { DataSourceOptions } from 'typeorm';

/** A connection of its own for reading what is committed. */
export interface Reader {
  /** Runs a SELECT to its end. */
  all(sql: string, values: readonly unknown[]): unknown[];
  close(): void;
}

/** What differs between the engines, and nothing else. */
export interface Dialect {
  readonly name: 'sqlite' | 'mysql';
  /** One connection writes for everybody, one unit of work after the other. */
  readonly sharesOneConnection: boolean;
  /** Opens the connection on which is read beside that one; null where connections come from a pool. */
  openReader(): Reader | null;
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
