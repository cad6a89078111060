import { Controller, Get, Param } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { CurrentActor, Requires } from '../../platform/http/requires.js';
import { SimilarPairView, SimilarWorksView } from './dto/similar.dto.js';
import { SimilarWorks } from './similar.service.js';

/** Passages that a work shares with others. */
@Controller('api/contests/:contestId/screening/:entryId/similar')
@Requires('entry:screen')
export class SimilarController {
  constructor(private readonly similar: SimilarWorks) {}

  /** The works that share passages with this one. */
  @Get()
  list(
    @Param('contestId') contestId: string,
    @Param('entryId') entryId: string,
    @CurrentActor() actor: Actor,
  ): Promise<SimilarWorksView> {
    return this.similar.list(actor, contestId, entryId);
  }

  /** Both texts, with the passages in each. */
  @Get(':otherId')
  pair(
    @Param('contestId') contestId: string,
    @Param('entryId') entryId: string,
    @Param('otherId') otherId: string,
    @CurrentActor() actor: Actor,
  ): Promise<SimilarPairView> {
    return this.similar.pair(actor, contestId, entryId, otherId);
  }
}
