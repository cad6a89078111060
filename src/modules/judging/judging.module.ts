import { Module } from '@nestjs/common';
import { ContestsModule } from '../contests/index.js';
import { AssignmentPreview } from './assignment-preview.service.js';
import { AssignmentService } from './assignment.service.js';
import { BoardService } from './board.service.js';
import { BoardStore } from './board.store.js';
import { ClosingJobs } from './closing-jobs.service.js';
import { ClosingOrders } from './closing-orders.service.js';
import { ClosingOrdersStore } from './closing-orders.store.js';
import { ContestEndListener } from './contest-end.listener.js';
import { CopiesStore } from './copies.store.js';
import { DeskController } from './desk.controller.js';
import { DeskService } from './desk.service.js';
import { JudgesStore } from './judges.store.js';
import { Judging } from './judging.service.js';
import { JudgingStores } from './judging.stores.js';
import { MarksController } from './marks.controller.js';
import { Marks } from './marks.service.js';
import { MarksStore } from './marks.store.js';
import { ProgressStore } from './progress.store.js';
import { Reminders } from './reminders.service.js';
import { Replacements } from './replacements.service.js';
import { Decisions } from './moderation/decisions.service.js';
import { DifferencePresenter } from './moderation/difference.presenter.js';
import { Differences } from './moderation/differences.service.js';
import { DiscussionNews } from './moderation/discussion-news.service.js';
import { DiscussionReader } from './moderation/discussion-reader.service.js';
import { DiscussionsController } from './moderation/discussions.controller.js';
import { Discussions } from './moderation/discussions.service.js';
import { ModerationController } from './moderation/moderation.controller.js';
import { ModerationStore } from './moderation/moderation.store.js';
import { Questions } from './moderation/questions.service.js';
import { ReadingOrders } from './moderation/reading-orders.service.js';
import { Reconciliations } from './moderation/reconciliations.service.js';
import { RoundFreezing } from './round-freezing.service.js';
import { RoundMaterial } from './round-material.service.js';
import { RoundProgressController } from './round-progress.controller.js';
import { RoundProgress } from './round-progress.service.js';
import { RoundsController } from './rounds.controller.js';
import { RoundsStore } from './rounds.store.js';
import { RulesReader } from './rules.service.js';
import { ScoreDigests } from './score-digests.service.js';
import { ScoreSheets } from './score-sheets.service.js';
import { Seats } from './seats.service.js';
import { SheetReader } from './sheet-reader.service.js';
import { SheetReturns } from './sheet-return.service.js';
import { SheetsStore } from './sheets.store.js';
import { Staffing } from './staffing.service.js';
import { WorksInQuestion } from './works-in-question.service.js';

/** Judging: the blind side, which knows codes and judges and nobody else. */
@Module({
  imports: [ContestsModule],
  controllers: [
    RoundsController,
    RoundProgressController,
    DeskController,
    MarksController,
    DiscussionsController,
    ModerationController,
  ],
  providers: [
    AssignmentPreview,
    AssignmentService,
    BoardService,
    BoardStore,
    ClosingJobs,
    ClosingOrders,
    ClosingOrdersStore,
    ContestEndListener,
    CopiesStore,
    Decisions,
    DeskService,
    DifferencePresenter,
    Differences,
    DiscussionNews,
    DiscussionReader,
    Discussions,
    JudgesStore,
    Judging,
    JudgingStores,
    Marks,
    MarksStore,
    ProgressStore,
    Reminders,
    Replacements,
    ModerationStore,
    Questions,
    ReadingOrders,
    Reconciliations,
    RoundFreezing,
    RoundMaterial,
    RoundProgress,
    RoundsStore,
    RulesReader,
    ScoreSheets,
    ScoreDigests,
    Seats,
    SheetReader,
    SheetReturns,
    SheetsStore,
    Staffing,
    WorksInQuestion,
  ],
  exports: [
    Judging,
    AssignmentPreview,
    AssignmentService,
    BoardService,
    ClosingOrders,
    Decisions,
    DeskService,
    Marks,
    Reminders,
    Replacements,
    Differences,
    DiscussionReader,
    Discussions,
    ReadingOrders,
    RoundFreezing,
    RoundMaterial,
    RoundProgress,
    ScoreSheets,
    SheetReader,
    SheetReturns,
  ],
})
export class JudgingModule {}
