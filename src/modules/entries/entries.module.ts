import { Module } from '@nestjs/common';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { VirusScanner } from '../../platform/security/virus-scanner.js';
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
import { FileInspector, VIRUS_SCANNER } from './file-inspector.service.js';
import { FileSweep } from './file-sweep.service.js';
import { Inspections } from './inspections.service.js';
import { ComparisonIndex } from './comparison/comparison-index.service.js';
import { ComparisonStore } from './comparison/comparison.store.js';
import { Comparisons } from './comparison/comparisons.service.js';
import { DEFAULT_LIMITS, type InspectionLimits } from './intake/domain/limits.js';
import { InspectPool } from './intake/inspect-pool.js';
import { BlindMediaCopies } from './media/blind-media-copies.service.js';
import { MediaCopyStore } from './media/media-copy.store.js';
import { MyEntriesPresenter } from './my-entries.presenter.js';
import { PageImagesController } from './pages/page-images.controller.js';
import { KeptPages } from './pages/kept-pages.service.js';
import { PageImages } from './pages/page-images.service.js';
import { PagePool } from './pages/page-pool.js';
import { ReceiptStore } from './receipt.store.js';
import { ReceivedEntries } from './received-entries.service.js';
import { receptionControllers, receptionProviders } from './reception/reception.providers.js';
import { Journal } from './reception/journal.service.js';
import { PaperPages } from './reception/paper-pages.service.js';
import { Twins } from './reception/twins.service.js';
import { Receiving } from './receiving.service.js';
import { ScreeningDesk } from './screening-desk.service.js';
import { ScreeningFigures } from './screening-figures.store.js';
import { ScreeningQueueStore } from './screening-queue.store.js';
import { ArchiveFiles } from './unit-lists/archive-files.service.js';
import { ArchiveTransfersController } from './unit-lists/archive-transfers.controller.js';
import { ArchiveTransfers } from './unit-lists/archive-transfers.service.js';
import { ArchiveTransferStore } from './unit-lists/archive-transfers.store.js';
import { ArchiveTransferSweep } from './unit-lists/archive-transfer-sweep.service.js';
import { ImportJobs } from './unit-lists/import-jobs.service.js';
import { ImportPreview } from './unit-lists/import-preview.service.js';
import { ListAssessment } from './unit-lists/list-assessment.service.js';
import { ListLetter } from './unit-lists/list-letter.service.js';
import { ListReading } from './unit-lists/list-reading.service.js';
import { ListTaking } from './unit-lists/list-taking.service.js';
import { ListWriting } from './unit-lists/list-writing.service.js';
import { WorkbookPool } from './unit-lists/reading/workbook-pool.js';
import { SentWorksStore } from './unit-lists/sent-works.store.js';
import { UnitController } from './unit-lists/unit.controller.js';
import { UnitImportsController } from './unit-lists/unit-imports.controller.js';
import { UnitImports } from './unit-lists/unit-imports.service.js';
import { UnitImportsStore } from './unit-lists/unit-imports.store.js';
import { UnitPresenter } from './unit-lists/unit.presenter.js';
import { UnitWorks } from './unit-lists/unit-works.service.js';
import { UnitWorksStore } from './unit-lists/unit-works.store.js';
import { Submissions } from './submissions.service.js';
import { TextConfirmations } from './text-confirmations.service.js';
import { EntryTransfersController } from './transfer/entry-transfers.controller.js';
import { TransferStore } from './transfer/transfer.store.js';
import { TransferSweep } from './transfer/transfer-sweep.service.js';
import { Transfers } from './transfer/transfers.service.js';
import { Uploads } from './uploads.service.js';
import { WorkFiles } from './work-files.service.js';

/** The room of the lists that units send. */
const unitLists = [
  ArchiveFiles,
  ArchiveTransfers,
  ArchiveTransferStore,
  ArchiveTransferSweep,
  ImportJobs,
  ImportPreview,
  ListAssessment,
  ListLetter,
  ListReading,
  ListTaking,
  ListWriting,
  SentWorksStore,
  UnitImports,
  UnitImportsStore,
  UnitPresenter,
  UnitWorks,
  UnitWorksStore,
  WorkbookPool,
];

function limitsOf({ maxUploadBytes, maxMediaBytes }: Config): InspectionLimits {
  return { ...DEFAULT_LIMITS, maxBytes: maxUploadBytes, maxMediaBytes };
}

/** Works, their authors, files and receipts. */
@Module({
  imports: [AccountsModule, ContestsModule, UnitsModule],
  controllers: [
    UnitController,
    UnitImportsController,
    ArchiveTransfersController,
    EntryController,
    EntryFilesController,
    EntryTransfersController,
    PageImagesController,
    ...receptionControllers,
  ],
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
    FileInspector,
    FileSweep,
    Inspections,
    KeptPages,
    MediaCopyStore,
    MyEntriesPresenter,
    PageImages,
    ReceiptStore,
    ReceivedEntries,
    ...receptionProviders,
    Receiving,
    ScreeningDesk,
    ScreeningFigures,
    ScreeningQueueStore,
    Submissions,
    TextConfirmations,
    Transfers,
    TransferStore,
    TransferSweep,
    Uploads,
    WorkFiles,
    ...unitLists,
    {
      provide: InspectPool,
      useFactory: (config: Config) => new InspectPool({ limits: limitsOf(config) }),
      inject: [CONFIG],
    },
    {
      provide: PagePool,
      useFactory: (config: Config) => new PagePool(limitsOf(config)),
      inject: [CONFIG],
    },
    {
      provide: VIRUS_SCANNER,
      useFactory: ({ clamdUrl }: Config) => (clamdUrl === null ? null : new VirusScanner(clamdUrl)),
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
    ScreeningFigures,
    Submissions,
    TextConfirmations,
    TransferSweep,
    Twins,
    UnitWorks,
    Uploads,
  ],
})
export class EntriesModule {}
