import { fileURLToPath } from 'node:url';
import { createHttpApp } from './http-app.js';
import { SystemClock } from './kernel/clock.js';
import type { Config } from './platform/config/config.js';
import { dialectOf } from './platform/database/dialect/index.js';
import { migrate } from './platform/database/migrate.js';
import { JobRunner } from './platform/jobs/job-runner.js';
import { createLogger } from './platform/logging/logger.js';

/** Migrates and serves until told to stop; a start that fails ends the process with one sentence. */
export async function serve(config: Config): Promise<void> {
  const logger = createLogger(config.logLevel);
  try {
    const migrated = await migrate(dialectOf(config.databaseUrl), new SystemClock());
    if (migrated.length > 0) logger.info({ migrations: migrated }, 'database migrated');
    const app = await createHttpApp(
      { config, logger },
      fileURLToPath(new URL('../web/dist', import.meta.url)),
    );
    await app.listen(config.port, config.host);
    if (config.worker === 'embedded') app.get(JobRunner).start();
    logger.info({ address: await app.getUrl(), publicUrl: config.publicUrl }, 'serving');
    if (process.stdout.isTTY) process.stdout.write(`\n  Chấm Kín: ${config.publicUrl}\n\n`);
  } catch (error) {
    logger.fatal({ err: error }, 'the start failed');
    process.stderr.write(`The start failed: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}
