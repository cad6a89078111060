import type { Answer, Dialect, Durability, Line, Question, ReadingLine } from './dialect.js';
import { mysqlDialect } from './mysql.js';
import { sqliteDialect } from './sqlite.js';

export type { Answer, Dialect, Durability, Line, Question, ReadingLine };

/** The engine that a database address names. */
export function dialectOf(databaseUrl: string): Dialect {
  return databaseUrl.startsWith('sqlite:') ? sqliteDialect(databaseUrl) : mysqlDialect(databaseUrl);
}
