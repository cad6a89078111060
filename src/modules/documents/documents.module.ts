import { Module } from '@nestjs/common';
import { AwardsModule } from '../awards/index.js';
import { ContestsModule } from '../contests/index.js';
import { EntriesModule } from '../entries/index.js';
import { JudgingModule } from '../judging/index.js';
import { AccountsModule } from '../accounts/index.js';
import { SealingModule } from '../sealing/index.js';
import { CertificateFiles } from './certificate-files.service.js';
import { CertificateStore } from './certificate.store.js';
import { Certificates } from './certificates.service.js';
import { DocumentsController } from './documents.controller.js';
import { ModerationPapersController } from './moderation-papers.controller.js';
import { ModerationPapers } from './moderation-papers.service.js';
import { Papers } from './papers.service.js';
import { ReceptionPapersController } from './reception-papers.controller.js';
import { ReceptionPapers } from './reception-papers.service.js';
import { RegisterListener } from './register.listener.js';
import { UnitPapersController } from './unit-papers.controller.js';
import { UnitPapers } from './unit-papers.service.js';
import { Verification } from './verification.service.js';

/** Certificates and their register, receipts, minutes, lists. */
@Module({
  imports: [AccountsModule, AwardsModule, ContestsModule, EntriesModule, JudgingModule, SealingModule],
  controllers: [
    DocumentsController,
    ModerationPapersController,
    ReceptionPapersController,
    UnitPapersController,
  ],
  providers: [
    CertificateFiles,
    CertificateStore,
    Certificates,
    ModerationPapers,
    Papers,
    ReceptionPapers,
    RegisterListener,
    UnitPapers,
    Verification,
  ],
  exports: [Certificates, Verification],
})
export class DocumentsModule {}
