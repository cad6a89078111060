import { join } from 'node:path';
import { type DynamicModule, Global, Inject, Module, type OnModuleDestroy } from '@nestjs/common';
import { Clock, SystemClock } from '../kernel/clock.js';
import { CONFIG, type Config } from './config/config.js';
import { Database, type RowClass } from './database/database.js';
import { dialectOf } from './database/dialect/index.js';
import { EventBus } from './events/event-bus.js';
import { OutboxRow } from './events/event.row.js';
import { XlsxBuilder } from './files/xlsx-builder.js';
import { Traffic } from './http/traffic.js';
import { JobQueue } from './jobs/job-queue.js';
import { JobRunner } from './jobs/job-runner.js';
import { JobRow } from './jobs/job.row.js';
import { JobStore } from './jobs/job.store.js';
import { createLogger, LOGGER, type Logger } from './logging/logger.js';
import { FolderMailer } from './mail/folder-mailer.js';
import { Mailer } from './mail/mailer.js';
import { SmtpMailer } from './mail/smtp-mailer.js';
import { Cipher } from './security/cipher.js';
import { loadServerKey } from './security/server-key.js';
import { FileStore } from './storage/file-store.js';
import { LocalFileStore } from './storage/local-file-store.js';

/** The tables of the platform itself. */
export const platformRows: readonly RowClass[] = [OutboxRow, JobRow];

/** What a process brings along: the configuration and, in tests and the demo, another clock or log. */
export interface PlatformOptions {
  readonly config: Config;
  readonly rows: readonly RowClass[];
  readonly clock?: Clock;
  readonly logger?: Logger;
}

function createMailer(config: Config, clock: Clock): Mailer {
  return config.mailUrl === null
    ? new FolderMailer(join(config.dataDir, 'mail'), config.mailFrom, clock)
    : new SmtpMailer(config.mailUrl, config.mailFrom);
}

/** Everything below the modules, for all of them. */
@Global()
@Module({})
export class PlatformModule implements OnModuleDestroy {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(JobRunner) private readonly runner: JobRunner,
  ) {}

  /** Puts the platform together. */
  static with(options: PlatformOptions): DynamicModule {
    const { config } = options;
    const rows = [...platformRows, ...options.rows];
    const exported = [
      CONFIG,
      LOGGER,
      Clock,
      Database,
      Cipher,
      FileStore,
      Mailer,
      JobQueue,
      JobRunner,
      JobStore,
      EventBus,
      Traffic,
      XlsxBuilder,
    ];
    return {
      module: PlatformModule,
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: LOGGER, useValue: options.logger ?? createLogger(config.logLevel) },
        { provide: Clock, useValue: options.clock ?? new SystemClock() },
        { provide: Database, useFactory: () => Database.open(dialectOf(config.databaseUrl), rows) },
        { provide: Cipher, useFactory: () => new Cipher(loadServerKey(config.secretKey, config.dataDir)) },
        { provide: FileStore, useFactory: () => new LocalFileStore(config.uploadsDir) },
        { provide: Mailer, useFactory: (clock: Clock) => createMailer(config, clock), inject: [Clock] },
        JobQueue,
        JobStore,
        JobRunner,
        EventBus,
        Traffic,
        XlsxBuilder,
      ],
      exports: exported,
    };
  }

  async onModuleDestroy(): Promise<void> {
    await this.runner.stop();
    await this.database.close();
  }
}
