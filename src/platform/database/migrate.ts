import { DataSource } from 'typeorm';
import type { Clock } from '../../kernel/clock.js';
import type { Dialect } from './dialect/index.js';
import { migrations } from './migrations/index.js';

/**
 * Brings the schema up to date, forward only, over a connection of its own; the embedded database is
 * copied first when something is to be done. @returns the names of the migrations that ran.
 */
export async function migrate(dialect: Dialect, clock: Clock): Promise<string[]> {
  const source = new DataSource({ ...(await dialect.options()), migrations, logging: false });
  await source.initialize();
  try {
    await dialect.prepare((sql) => source.query(sql));
    const pending = await source.showMigrations();
    if (!pending) return [];
    await dialect.backUp((sql) => source.query(sql), clock.now());
    const done = await source.runMigrations({ transaction: 'each' });
    return done.map((migration) => migration.name);
  } finally {
    await source.destroy();
  }
}
