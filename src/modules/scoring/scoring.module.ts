import { Module } from '@nestjs/common';
import { ContestsModule } from '../contests/index.js';
import { JudgingModule } from '../judging/index.js';
import { RoundClosing } from './round-closing.service.js';
import { ScoringController } from './scoring.controller.js';
import { Scoring } from './scoring.service.js';
import { ScoringStore } from './scoring.store.js';

/** Scoring: turns readings into rankings, on the blind side. */
@Module({
  imports: [ContestsModule, JudgingModule],
  controllers: [ScoringController],
  providers: [RoundClosing, Scoring, ScoringStore],
  exports: [Scoring],
})
export class ScoringModule {}
