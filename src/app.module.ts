import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { AccountsModule, accountsRows } from './modules/accounts/index.js';
import { AuditModule, auditRows } from './modules/audit/index.js';
import { AwardsModule, awardsRows } from './modules/awards/index.js';
import { ContestsModule, contestsRows } from './modules/contests/index.js';
import { unitsRows } from './modules/contests/units/index.js';
import { DocumentsModule, documentsRows } from './modules/documents/index.js';
import { EntriesModule, entriesRows } from './modules/entries/index.js';
import { JudgingModule, judgingRows } from './modules/judging/index.js';
import { NotificationsModule, notificationsRows } from './modules/notifications/index.js';
import { ScoringModule, scoringRows } from './modules/scoring/index.js';
import { ScreeningModule, screeningRows } from './modules/screening/index.js';
import { SealingModule, sealingRows } from './modules/sealing/index.js';
import { SiteModule } from './modules/site/index.js';
import type { RowClass } from './platform/database/database.js';
import { AccessGuard } from './platform/http/access.guard.js';
import { ProblemFilter } from './platform/http/problem.filter.js';
import { HealthController } from './platform/http/health.controller.js';
import { PlatformModule, platformRows, type PlatformOptions } from './platform/platform.module.js';

const moduleRows: readonly RowClass[] = [
  ...accountsRows,
  ...contestsRows,
  ...unitsRows,
  ...entriesRows,
  ...screeningRows,
  ...sealingRows,
  ...judgingRows,
  ...scoringRows,
  ...awardsRows,
  ...documentsRows,
  ...notificationsRows,
  ...auditRows,
];

/** Every table of the program. */
export const allRows: readonly RowClass[] = [...platformRows, ...moduleRows];

/** The composition root: the only file that names every module. */
@Module({})
export class AppModule {
  /** Puts the program together. */
  static with(options: Omit<PlatformOptions, 'rows'>): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.with({ ...options, rows: moduleRows }),
        AccountsModule,
        ContestsModule,
        EntriesModule,
        ScreeningModule,
        SealingModule,
        JudgingModule,
        ScoringModule,
        AwardsModule,
        DocumentsModule,
        NotificationsModule,
        AuditModule,
        // Last: what no other route wants gets the page of the site that says so.
        SiteModule,
      ],
      controllers: [HealthController],
      providers: [
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
    };
  }
}
