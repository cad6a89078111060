import type { Dialect, Reader } from './dialect.js';
import { mysqlDialect } from './mysql.js';
import { sqliteDialect } from './sqlite.js';

export type { Dialect, Reader };

/** The engine that a database address names. */
export function dialectOf(databaseUrl: string): Dialect {
  return databaseUrl.startsWith('sqlite:') ? sqliteDialect(databaseUrl) : mysqlDialect(databaseUrl);
}
