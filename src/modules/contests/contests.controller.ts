import { Body, Controller, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import type { Locale } from '../../kernel/locale.js';
import { CurrentActor, CurrentLocale, Public, Requires } from '../../platform/http/requires.js';
import { ContestCreation } from './contest-creation.service.js';
import { ContestEditing } from './contest-editing.service.js';
import { ContestPresenter } from './contest.presenter.js';
import { Contests } from './contests.service.js';
import { Deadlines } from './deadlines.service.js';
import { templates } from './domain/templates/templates.js';
import { basicsPatch, channelRules } from './dto/contest-drafts.js';
import {
  CreateContestRequest,
  DeadlineRequest,
  PatchContestRequest,
  TransitionRequest,
} from './dto/contest-requests.dto.js';
import {
  ChecklistPointView,
  ContestTemplateView,
  ContestView,
  MyContestView,
  OpenContestView,
} from './dto/contest-view.dto.js';

/** Contests: making, reading, moving. */
@Controller('api')
export class ContestsController {
  constructor(
    private readonly contests: Contests,
    private readonly creation: ContestCreation,
    private readonly editing: ContestEditing,
    private readonly deadlines: Deadlines,
    private readonly presenter: ContestPresenter,
  ) {}

  /** Templates to begin a contest with. */
  @Requires('contest:create')
  @Get('contest-templates')
  templates(@CurrentLocale() locale: Locale): ContestTemplateView[] {
    return templates.map(({ key, title, summary }) => ({
      key,
      title: title[locale],
      summary: summary[locale],
    }));
  }

  /** Makes a draft; the maker becomes its organiser. */
  @Requires('contest:create')
  @Post('contests')
  async create(@CurrentActor() actor: Actor, @Body() body: CreateContestRequest): Promise<ContestView> {
    const contest = await this.creation.create(actor, body);
    const held = { contestId: contest.id, role: 'organiser', unitId: null } as const;
    const organiser = actor.kind === 'account' ? { ...actor, roles: [...actor.roles, held] } : actor;
    return this.presenter.view(organiser, contest);
  }

  /** Contests in which the reader has a role. */
  @Requires('contest:read')
  @Get('contests/mine')
  async mine(@CurrentActor() actor: Actor): Promise<MyContestView[]> {
    const ids = actor.kind === 'account' ? actor.roles.map((held) => held.contestId) : [];
    const contests = await this.contests.getMany(ids);
    contests.sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime());
    return contests.map((contest) => this.presenter.mine(actor, contest));
  }

  /** Contests that are announced or receiving works. */
  @Public()
  @Get('contests/open')
  async open(@CurrentActor() actor: Actor): Promise<OpenContestView[]> {
    const contests = await this.contests.open(actor);
    return contests.map((contest) => this.presenter.open(contest));
  }

  /** A contest with its rules; a draft only for those who work on it. */
  @Public()
  @Get('contests/:contestId')
  async read(@CurrentActor() actor: Actor, @Param('contestId') contestId: string): Promise<ContestView> {
    return this.presenter.view(actor, await this.contests.see(actor, contestId));
  }

  /** Changes basic fields: in a draft all, later those that are no rules. */
  @Requires('contest:edit')
  @Patch('contests/:contestId')
  async patch(
    @CurrentActor() actor: Actor,
    @Param('contestId') contestId: string,
    @Body() body: PatchContestRequest,
  ): Promise<ContestView> {
    const edit = { actor, contestId, version: body.version };
    return this.presenter.view(actor, await this.editing.patch(edit, basicsPatch(body)));
  }

  /** What the contest needs, with what is done. */
  @Requires('contest:move')
  @Get('contests/:contestId/checklist')
  async checklist(
    @CurrentActor() actor: Actor,
    @Param('contestId') contestId: string,
  ): Promise<ChecklistPointView[]> {
    return this.contests.checklist(await this.contests.see(actor, contestId));
  }

  /** Moves the contest one step along its way. */
  @Requires('contest:move')
  @Post('contests/:contestId/transitions')
  @HttpCode(200)
  async move(
    @CurrentActor() actor: Actor,
    @Param('contestId') contestId: string,
    @Body() body: TransitionRequest,
  ): Promise<ContestView> {
    const command = { version: body.version, reason: body.reason ?? null };
    return this.presenter.view(actor, await this.contests.move(actor, contestId, body.event, command));
  }

  /** Puts the deadline off by a decision. */
  @Requires('contest:edit')
  @Post('contests/:contestId/deadline')
  @HttpCode(200)
  async extend(
    @CurrentActor() actor: Actor,
    @Param('contestId') contestId: string,
    @Body() body: DeadlineRequest,
  ): Promise<ContestView> {
    const { closesAt, channels, reason, decision, version } = body;
    const wish = {
      closesAt: new Date(closesAt),
      ...(channels === undefined ? {} : { channels: channelRules(channels) }),
      ...{ reason, decision, version },
    };
    return this.presenter.view(actor, await this.deadlines.extend(actor, contestId, wish));
  }
}
