import { Module } from '@nestjs/common';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { AccountsModule } from '../accounts/index.js';
import { ContestsModule } from '../contests/index.js';
import { UnitsModule } from '../contests/units/index.js';
import { Admission } from './admission.service.js';
import { Downloads } from './downloads.service.js';
import { Drafts } from './drafts.service.js';
import { Editing } from './editing.service.js';
import { EntrantMail } from './entrant-mail.service.js';
import { Entries } from './entries.service.js';
import { EntryController } from './entry.controller.js';
import { EntryFilesController } from './entry-files.controller.js';
import { EntryFileStore } from './entry-file.store.js';
import { EntryPresenter } from './entry.presenter.js';
import { EntryReader } from './entry-reader.service.js';
import { EntryStore } from './entry.store.js';
import { FileSweep } from './file-sweep.service.js';
import { Inspections } from './inspections.service.js';
import { ComparisonIndex } from './comparison/comparison-index.service.js';
import { ComparisonStore } from './comparison/comparison.store.js';
import { Comparisons } from './comparison/comparisons.service.js';
import { DEFAULT_LIMITS } from './intake/domain/limits.js';
import { InspectPool } from './intake/inspect-pool.js';
import { BlindMediaCopies } from './media/blind-media-copies.service.js';
import { MediaCopyStore } from './media/media-copy.store.js';
import { ReceiptStore } from './receipt.store.js';
import { ReceivedEntries } from './received-entries.service.js';
import { receptionControllers, receptionProviders } from './reception/reception.providers.js';
import { Journal } from './reception/journal.service.js';
import { PaperPages } from './reception/paper-pages.service.js';
import { Twins } from './reception/twins.service.js';
import { Receiving } from './receiving.service.js';
import { ScreeningDesk } from './screening-desk.service.js';
import { ScreeningQueueStore } from './screening-queue.store.js';
import { Submissions } from './submissions.service.js';
import { EntryTransfersController } from './transfer/entry-transfers.controller.js';
import { TransferStore } from './transfer/transfer.store.js';
import { TransferSweep } from './transfer/transfer-sweep.service.js';
import { Transfers } from './transfer/transfers.service.js';
import { Uploads } from './uploads.service.js';
import { WorkFiles } from './work-files.service.js';

/** Works, their authors, files and receipts. */
@Module({
  imports: [AccountsModule, ContestsModule, UnitsModule],
  controllers: [EntryController, EntryFilesController, EntryTransfersController, ...receptionControllers],
  providers: [
    Admission,
    BlindMediaCopies,
    ComparisonIndex,
    Comparisons,
    ComparisonStore,
    Downloads,
    Drafts,
    Editing,
    EntrantMail,
    Entries,
    EntryFileStore,
    EntryPresenter,
    EntryReader,
    EntryStore,
    FileSweep,
    Inspections,
    MediaCopyStore,
    ReceiptStore,
    ReceivedEntries,
    ...receptionProviders,
    Receiving,
    ScreeningDesk,
    ScreeningQueueStore,
    Submissions,
    Transfers,
    TransferStore,
    TransferSweep,
    Uploads,
    WorkFiles,
    {
      provide: InspectPool,
      useFactory: (config: Config) =>
        new InspectPool({ limits: { ...DEFAULT_LIMITS, maxBytes: config.maxUploadBytes } }),
      inject: [CONFIG],
    },
  ],
  exports: [
    BlindMediaCopies,
    Comparisons,
    Drafts,
    Editing,
    Entries,
    FileSweep,
    Journal,
    PaperPages,
    ReceivedEntries,
    ScreeningDesk,
    Submissions,
    Twins,
    TransferSweep,
    Uploads,
  ],
})
export class EntriesModule {}
