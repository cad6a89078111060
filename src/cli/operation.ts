import { randomBytes } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module.js';
import { configOrExit } from '../boot.js';
import { SystemClock } from '../kernel/clock.js';
import { RegistrationService } from '../modules/accounts/index.js';
import type { Config } from '../platform/config/config.js';
import { Database } from '../platform/database/database.js';
import { dialectOf } from '../platform/database/dialect/index.js';
import { migrate } from '../platform/database/migrate.js';
import { createLogger } from '../platform/logging/logger.js';
import { NestLogger } from '../platform/logging/nest-logger.js';
import { hashPassword } from '../platform/security/passwords.js';

/** Runs something with the services of the application, on a migrated database, without HTTP and jobs. */
export async function withServices<T>(
  config: Config,
  work: (app: INestApplicationContext) => Promise<T>,
): Promise<T> {
  await migrate(dialectOf(config.databaseUrl), new SystemClock());
  const logger = createLogger('warn');
  const app = await NestFactory.createApplicationContext(AppModule.with({ config, logger }), {
    logger: new NestLogger(logger),
  });
  try {
    return await work(app);
  } finally {
    await app.close();
  }
}

/** Creates an account that may create contests. */
export async function createOrganiser(given: {
  name: string;
  email: string;
  password?: string;
}): Promise<void> {
  const password = given.password ?? randomBytes(12).toString('base64url');
  const passwordHash = await hashPassword(password);
  await withServices(configOrExit(), async (app) => {
    const database = app.get(Database);
    const create = app.get(RegistrationService, { strict: false });
    const account = { fullName: given.name, email: given.email, phoneKey: null, passwordHash };
    try {
      await database.run(() =>
        create.create({ ...account, locale: 'vi', isAdministrator: true, confirmed: true }),
      );
    } catch (error) {
      if (database.dialect.isDuplicate(error)) {
        throw new Error(`${given.email} has an account already.`, { cause: error });
      }
      throw error;
    }
  });
  process.stdout.write(`${given.email}\n`);
  if (given.password === undefined) process.stdout.write(`Password (shown once): ${password}\n`);
}
