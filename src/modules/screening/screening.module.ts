import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { ContestsModule } from '../contests/index.js';
import { EntriesModule } from '../entries/index.js';
import { Decisions } from './decisions.service.js';
import { DossierPresenter } from './dossier.presenter.js';
import { ScreeningQueue } from './queue.service.js';
import { ScreeningController } from './screening.controller.js';
import { Screening } from './screening.service.js';
import { ScreeningStore } from './screening.store.js';
import { Sheets } from './sheets.service.js';
import { SimilarController } from './similar.controller.js';
import { SimilarWorks } from './similar.service.js';
import { TextsController } from './texts.controller.js';
import { Texts } from './texts.service.js';
import { TwinsController } from './twins/twins.controller.js';
import { TwinsDesk } from './twins/twins.service.js';

/** Eligible or not, and why; what is masked in the blind copy. */
@Module({
  imports: [AccountsModule, ContestsModule, EntriesModule],
  controllers: [ScreeningController, SimilarController, TextsController, TwinsController],
  providers: [
    Decisions,
    DossierPresenter,
    Screening,
    ScreeningQueue,
    ScreeningStore,
    Sheets,
    SimilarWorks,
    Texts,
    TwinsDesk,
  ],
  exports: [Decisions, Screening, Sheets],
})
export class ScreeningModule {}
