import type { Dialect } from './dialect.js';
import { mysqlDialect } from './mysql.js';
import { sqliteDialect } from './sqlite.js';

export type { Dialect };

/** The engine that a database address names. */
export function dialectOf(databaseUrl: string): Dialect {
  return databaseUrl.startsWith('sqlite:') ? sqliteDialect(databaseUrl) : mysqlDialect(databaseUrl);
}
