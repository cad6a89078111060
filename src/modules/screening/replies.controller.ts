import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { CurrentActor, Requires } from '../../platform/http/requires.js';
import { RepliesView, ReplyRequest } from './dto/replies.dto.js';
import { Replies } from './replies.service.js';

/** The secretariat's own replies to authors. */
@Controller('api/contests/:contestId/screening-replies')
@Requires('entry:screen')
export class RepliesController {
  constructor(private readonly replies: Replies) {}

  /** The replies of the contest. */
  @Get()
  list(@Param('contestId') contestId: string, @CurrentActor() actor: Actor): Promise<RepliesView> {
    return this.replies.list(actor, contestId);
  }

  /** Adds a reply. */
  @Post()
  @HttpCode(200)
  async add(
    @Param('contestId') contestId: string,
    @Body() { kind, name, words }: ReplyRequest,
    @CurrentActor() actor: Actor,
  ): Promise<RepliesView> {
    await this.replies.add(actor, contestId, { kind, name, words });
    return this.replies.list(actor, contestId);
  }

  /** Mends a reply. */
  @Put(':replyId')
  async change(
    @Param('contestId') contestId: string,
    @Param('replyId') replyId: string,
    @Body() { kind, name, words }: ReplyRequest,
    @CurrentActor() actor: Actor,
  ): Promise<RepliesView> {
    await this.replies.change(actor, contestId, replyId, { kind, name, words });
    return this.replies.list(actor, contestId);
  }

  /** Takes a reply away; what was sent with its words stays as it was sent. */
  @Delete(':replyId')
  async remove(
    @Param('contestId') contestId: string,
    @Param('replyId') replyId: string,
    @CurrentActor() actor: Actor,
  ): Promise<RepliesView> {
    await this.replies.remove(actor, contestId, replyId);
    return this.replies.list(actor, contestId);
  }
}
