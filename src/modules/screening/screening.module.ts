import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { ContestsModule } from '../contests/index.js';
import { UnitsModule } from '../contests/units/index.js';
import { EntriesModule } from '../entries/index.js';
import { Appeals } from './appeals.service.js';
import { Assignments } from './assignments.service.js';
import { BulkActs } from './bulk-acts.service.js';
import { BulkMemory } from './bulk-memory.service.js';
import { BulkUndo } from './bulk-undo.service.js';
import { BulkWalk } from './bulk-walk.service.js';
import { BulkController } from './bulk.controller.js';
import { BulkHands } from './bulk-hands.service.js';
import { BulkJobs } from './bulk-jobs.service.js';
import { CasesController } from './cases.controller.js';
import { CasesStore } from './cases.store.js';
import { Corrections } from './corrections.service.js';
import { Decisions } from './decisions.service.js';
import { DeskContests } from './desk-contests.service.js';
import { DossierPresenter } from './dossier.presenter.js';
import { EntrantDesk } from './entrant-desk.service.js';
import { EntrantScreeningController } from './entrant.controller.js';
import { Figures } from './figures.service.js';
import { FormerVersions } from './former-versions.service.js';
import { RepliesController } from './replies.controller.js';
import { Replies } from './replies.service.js';
import { ScreeningQueue } from './queue.service.js';
import { Readers } from './readers.service.js';
import { SavedViews } from './saved-views.service.js';
import { ScreeningController } from './screening.controller.js';
import { Screening } from './screening.service.js';
import { ScreeningStore } from './screening.store.js';
import { Sheets } from './sheets.service.js';
import { SimilarController } from './similar.controller.js';
import { SimilarWorks } from './similar.service.js';
import { TeamworkController } from './teamwork.controller.js';
import { TeamworkStore } from './teamwork.store.js';
import { TextsController } from './texts.controller.js';
import { Texts } from './texts.service.js';
import { TwinsController } from './twins/twins.controller.js';
import { TwinsDesk } from './twins/twins.service.js';

/** Eligible or not, and why; what is masked in the blind copy; and how a secretariat does it together. */
@Module({
  imports: [AccountsModule, ContestsModule, UnitsModule, EntriesModule],
  controllers: [
    ScreeningController,
    CasesController,
    TeamworkController,
    BulkController,
    EntrantScreeningController,
    RepliesController,
    SimilarController,
    TextsController,
    TwinsController,
  ],
  providers: [
    Appeals,
    Assignments,
    BulkActs,
    BulkHands,
    BulkJobs,
    BulkMemory,
    BulkUndo,
    BulkWalk,
    CasesStore,
    Corrections,
    Decisions,
    DeskContests,
    DossierPresenter,
    EntrantDesk,
    Figures,
    FormerVersions,
    Readers,
    Replies,
    SavedViews,
    Screening,
    ScreeningQueue,
    ScreeningStore,
    Sheets,
    SimilarWorks,
    TeamworkStore,
    Texts,
    TwinsDesk,
  ],
  exports: [Decisions, Screening, Sheets],
})
export class ScreeningModule {}
