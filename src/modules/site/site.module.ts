import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { AuditModule } from '../audit/index.js';
import { AwardsModule } from '../awards/index.js';
import { ContestsModule } from '../contests/index.js';
import { DocumentsModule } from '../documents/index.js';
import { EntriesModule } from '../entries/index.js';
import { SealingModule } from '../sealing/index.js';
import { SiteAssetsController } from './site-assets.controller.js';
import { SiteController } from './site.controller.js';
import { SiteFallbackController } from './site-fallback.controller.js';
import { Site } from './site.service.js';

/** The public pages. Must be the last module: its fallback takes what no other route wants. */
@Module({
  imports: [
    AccountsModule,
    AuditModule,
    AwardsModule,
    ContestsModule,
    DocumentsModule,
    EntriesModule,
    SealingModule,
  ],
  controllers: [SiteAssetsController, SiteController, SiteFallbackController],
  providers: [Site],
})
export class SiteModule {}
