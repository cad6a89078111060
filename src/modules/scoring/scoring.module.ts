import { Module } from '@nestjs/common';
import { ContestsModule } from '../contests/index.js';
import { JudgingModule } from '../judging/index.js';
import { ClosingWork } from './closing-work.service.js';
import { EnginePool } from './engine-pool.js';
import { FindingsController } from './findings.controller.js';
import { FindingsJobs } from './findings-jobs.service.js';
import { FindingsReader } from './findings-reader.service.js';
import { FindingsStore } from './findings.store.js';
import { RankingCompletion } from './ranking-completion.service.js';
import { RankingJobs } from './ranking-jobs.service.js';
import { RankingPages } from './ranking-pages.service.js';
import { RankingReader } from './ranking-reader.service.js';
import { RankingWork } from './ranking-work.service.js';
import { ResultsStore } from './results.store.js';
import { RoundClosing } from './round-closing.service.js';
import { RoundFindings } from './round-findings.service.js';
import { RoundFixing } from './round-fixing.service.js';
import { ScoringController } from './scoring.controller.js';
import { Scoring } from './scoring.service.js';
import { ScoringStore } from './scoring.store.js';

/** Scoring: turns readings into rankings, on the blind side. */
@Module({
  imports: [ContestsModule, JudgingModule],
  controllers: [ScoringController, FindingsController],
  providers: [
    ClosingWork,
    EnginePool,
    FindingsJobs,
    FindingsReader,
    FindingsStore,
    RankingCompletion,
    RankingJobs,
    RankingPages,
    RankingReader,
    RankingWork,
    ResultsStore,
    RoundClosing,
    RoundFindings,
    RoundFixing,
    Scoring,
    ScoringStore,
  ],
  exports: [FindingsReader, RankingReader, RoundClosing, RoundFindings, Scoring],
})
export class ScoringModule {}
