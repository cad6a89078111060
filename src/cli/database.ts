import { configOrExit } from '../boot.js';
import { SystemClock } from '../kernel/clock.js';
import { dialectOf } from '../platform/database/dialect/index.js';
import { migrate } from '../platform/database/migrate.js';

/** Brings the configured database up to date. @returns the migrations that ran */
export function migrateNow(): Promise<string[]> {
  return migrate(dialectOf(configOrExit().databaseUrl), new SystemClock());
}
