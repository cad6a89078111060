import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../../kernel/actor.js';
import { CurrentActor, Requires } from '../../../platform/http/requires.js';
import { DiscussionReader } from './discussion-reader.service.js';
import { Discussions } from './discussions.service.js';
import {
  AcceptanceRequest,
  DiscussionItemView,
  DiscussionView,
  MessageRequest,
  ProposalRequest,
} from './dto/discussion.dto.js';

/** The judges' discussions of works that they have scored far apart. */
@ApiTags('judging')
@Controller('api')
export class DiscussionsController {
  constructor(
    private readonly reader: DiscussionReader,
    private readonly discussions: Discussions,
  ) {}

  /** The discussions of the reader in a round. */
  @Requires('sheet:score')
  @Get('rounds/:roundId/discussions')
  list(@CurrentActor() actor: Actor, @Param('roundId') roundId: string): Promise<DiscussionItemView[]> {
    return this.reader.list(actor, roundId);
  }

  /** A discussion: both sheets, what was said, what was proposed. */
  @Requires('sheet:score')
  @Get('discussions/:discussionId')
  get(@CurrentActor() actor: Actor, @Param('discussionId') id: string): Promise<DiscussionView> {
    return this.reader.view(actor, id);
  }

  /** Says something to the other judges of the work. */
  @Requires('sheet:score')
  @Post('discussions/:discussionId/messages')
  @HttpCode(200)
  say(
    @CurrentActor() actor: Actor,
    @Param('discussionId') id: string,
    @Body() body: MessageRequest,
  ): Promise<DiscussionView> {
    return this.discussions.say(actor, id, body.version, body.text);
  }

  /** Proposes a score. */
  @Requires('sheet:score')
  @Post('discussions/:discussionId/proposal')
  @HttpCode(200)
  propose(
    @CurrentActor() actor: Actor,
    @Param('discussionId') id: string,
    @Body() { version, scores, minutes }: ProposalRequest,
  ): Promise<DiscussionView> {
    return this.discussions.propose(actor, id, version, { scores, minutes: minutes ?? '' });
  }

  /** Accepts the score that was proposed. */
  @Requires('sheet:score')
  @Post('discussions/:discussionId/acceptance')
  @HttpCode(200)
  accept(
    @CurrentActor() actor: Actor,
    @Param('discussionId') id: string,
    @Body() body: AcceptanceRequest,
  ): Promise<DiscussionView> {
    return this.discussions.accept(actor, id, body.version);
  }
}
