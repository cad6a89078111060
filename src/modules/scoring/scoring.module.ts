import { Module } from '@nestjs/common';
import { ContestsModule } from '../contests/index.js';
import { JudgingModule } from '../judging/index.js';
import { FindingsController } from './findings.controller.js';
import { FindingsJobs } from './findings-jobs.service.js';
import { FindingsPool } from './findings-pool.js';
import { FindingsReader } from './findings-reader.service.js';
import { FindingsStore } from './findings.store.js';
import { RoundClosing } from './round-closing.service.js';
import { RoundFindings } from './round-findings.service.js';
import { ScoringController } from './scoring.controller.js';
import { Scoring } from './scoring.service.js';
import { ScoringStore } from './scoring.store.js';

/** Scoring: turns readings into rankings, on the blind side. */
@Module({
  imports: [ContestsModule, JudgingModule],
  controllers: [ScoringController, FindingsController],
  providers: [
    FindingsJobs,
    FindingsPool,
    FindingsReader,
    FindingsStore,
    RoundClosing,
    RoundFindings,
    Scoring,
    ScoringStore,
  ],
  exports: [FindingsReader, RoundFindings, Scoring],
})
export class ScoringModule {}
