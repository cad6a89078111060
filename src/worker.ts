import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';
import type { Config } from './platform/config/config.js';
import { JobRunner } from './platform/jobs/job-runner.js';
import { createLogger } from './platform/logging/logger.js';
import { NestLogger } from './platform/logging/nest-logger.js';

/** Runs the same application without HTTP: it takes jobs until it is told to stop. */
export async function runWorker(config: Config): Promise<void> {
  const logger = createLogger(config.logLevel);
  const app = await NestFactory.createApplicationContext(AppModule.with({ config, logger }), {
    logger: new NestLogger(logger),
  });
  app.enableShutdownHooks();
  app.get(JobRunner).start();
  logger.info('worker: taking jobs');
  await new Promise<void>((stopped) => {
    process.once('SIGTERM', stopped);
    process.once('SIGINT', stopped);
  });
  await app.close();
}
