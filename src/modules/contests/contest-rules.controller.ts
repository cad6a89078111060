import { Body, Controller, Param, Put } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { CurrentActor, Requires } from '../../platform/http/requires.js';
import { ContestEditing } from './contest-editing.service.js';
import { ContestPresenter } from './contest.presenter.js';
import { categoryDraft, criterionDraft, prizeDraft, roundDraft, unitDraft } from './dto/contest-drafts.js';
import {
  ReplaceCategoriesRequest,
  ReplaceCriteriaRequest,
  ReplacePrizesRequest,
  ReplaceRoundsRequest,
  ReplaceUnitsRequest,
} from './dto/contest-lists.dto.js';
import { ContestView } from './dto/contest-view.dto.js';

/** The lists of a contest; each is written as a whole. */
@Controller('api/contests/:contestId')
export class ContestRulesController {
  constructor(
    private readonly editing: ContestEditing,
    private readonly presenter: ContestPresenter,
  ) {}

  /** Writes the categories. */
  @Requires('contest:edit')
  @Put('categories')
  async categories(
    @CurrentActor() actor: Actor,
    @Param('contestId') contestId: string,
    @Body() body: ReplaceCategoriesRequest,
  ): Promise<ContestView> {
    const edit = { actor, contestId, version: body.version };
    return this.presenter.view(
      actor,
      await this.editing.replaceCategories(edit, body.items.map(categoryDraft)),
    );
  }

  /** Writes the rounds. */
  @Requires('contest:edit')
  @Put('rounds')
  async rounds(
    @CurrentActor() actor: Actor,
    @Param('contestId') contestId: string,
    @Body() body: ReplaceRoundsRequest,
  ): Promise<ContestView> {
    const edit = { actor, contestId, version: body.version };
    return this.presenter.view(actor, await this.editing.replaceRounds(edit, body.items.map(roundDraft)));
  }

  /** Writes the rubric. */
  @Requires('contest:edit')
  @Put('criteria')
  async criteria(
    @CurrentActor() actor: Actor,
    @Param('contestId') contestId: string,
    @Body() body: ReplaceCriteriaRequest,
  ): Promise<ContestView> {
    const edit = { actor, contestId, version: body.version };
    return this.presenter.view(
      actor,
      await this.editing.replaceCriteria(edit, body.items.map(criterionDraft)),
    );
  }

  /** Writes the prize plan. */
  @Requires('contest:edit')
  @Put('prizes')
  async prizes(
    @CurrentActor() actor: Actor,
    @Param('contestId') contestId: string,
    @Body() body: ReplacePrizesRequest,
  ): Promise<ContestView> {
    const edit = { actor, contestId, version: body.version };
    return this.presenter.view(actor, await this.editing.replacePrizes(edit, body.items.map(prizeDraft)));
  }

  /** Writes the units. */
  @Requires('contest:edit')
  @Put('units')
  async units(
    @CurrentActor() actor: Actor,
    @Param('contestId') contestId: string,
    @Body() body: ReplaceUnitsRequest,
  ): Promise<ContestView> {
    const edit = { actor, contestId, version: body.version };
    return this.presenter.view(actor, await this.editing.replaceUnits(edit, body.items.map(unitDraft)));
  }
}
