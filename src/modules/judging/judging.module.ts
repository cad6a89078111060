import { Module } from '@nestjs/common';
import { ContestsModule } from '../contests/index.js';
import { AssignmentPreview } from './assignment-preview.service.js';
import { AssignmentService } from './assignment.service.js';
import { BoardService } from './board.service.js';
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
import { RoundMaterial } from './round-material.service.js';
import { RoundProgressController } from './round-progress.controller.js';
import { RoundProgress } from './round-progress.service.js';
import { RoundsController } from './rounds.controller.js';
import { RoundsStore } from './rounds.store.js';
import { RulesReader } from './rules.service.js';
import { ScoreSheets } from './score-sheets.service.js';
import { Seats } from './seats.service.js';
import { SheetReader } from './sheet-reader.service.js';
import { SheetReturns } from './sheet-return.service.js';
import { SheetsStore } from './sheets.store.js';
import { Staffing } from './staffing.service.js';

/** Judging: the blind side, which knows codes and judges and nobody else. */
@Module({
  imports: [ContestsModule],
  controllers: [RoundsController, RoundProgressController, DeskController, MarksController],
  providers: [
    AssignmentPreview,
    AssignmentService,
    BoardService,
    ContestEndListener,
    CopiesStore,
    DeskService,
    JudgesStore,
    Judging,
    JudgingStores,
    Marks,
    MarksStore,
    ProgressStore,
    Reminders,
    Replacements,
    RoundMaterial,
    RoundProgress,
    RoundsStore,
    RulesReader,
    ScoreSheets,
    Seats,
    SheetReader,
    SheetReturns,
    SheetsStore,
    Staffing,
  ],
  exports: [
    Judging,
    AssignmentPreview,
    AssignmentService,
    BoardService,
    DeskService,
    Marks,
    Reminders,
    Replacements,
    RoundMaterial,
    RoundProgress,
    ScoreSheets,
    SheetReader,
    SheetReturns,
  ],
})
export class JudgingModule {}
