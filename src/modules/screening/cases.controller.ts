import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import type { Locale } from '../../kernel/locale.js';
import { CurrentActor, CurrentLocale, Requires } from '../../platform/http/requires.js';
import { Appeals } from './appeals.service.js';
import { Corrections } from './corrections.service.js';
import { Decisions } from './decisions.service.js';
import { DossierPresenter } from './dossier.presenter.js';
import {
  AppealAnswerRequest,
  ConfirmRequest,
  CorrectionRequest,
  DossierView,
  SendBackRequest,
} from './dto/screening.dto.js';

/** What takes two: a second person's word, an author's correction, an appeal. */
@Controller('api/contests/:contestId/screening/:entryId')
@Requires('entry:screen')
export class CasesController {
  constructor(
    private readonly decisions: Decisions,
    private readonly corrections: Corrections,
    private readonly appeals: Appeals,
    private readonly presenter: DossierPresenter,
  ) {}

  /** A second person agrees that the work is ineligible. */
  @Post('proposal/confirm')
  @HttpCode(200)
  async confirm(
    @Param('contestId') contestId: string,
    @Param('entryId') entryId: string,
    @Body() { version }: ConfirmRequest,
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
  ): Promise<DossierView> {
    const work = await this.decisions.confirm(actor, contestId, entryId, version);
    return this.presenter.view(actor, work, {}, locale);
  }

  /** A second person does not agree: the work waits again. */
  @Post('proposal/send-back')
  @HttpCode(200)
  async sendBack(
    @Param('contestId') contestId: string,
    @Param('entryId') entryId: string,
    @Body() { version, why }: SendBackRequest,
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
  ): Promise<DossierView> {
    const work = await this.decisions.sendBack(actor, contestId, entryId, version, why);
    return this.presenter.view(actor, work, {}, locale);
  }

  /** Asks the author for a correction until a day of its own. */
  @Post('correction')
  @HttpCode(200)
  async ask(
    @Param('contestId') contestId: string,
    @Param('entryId') entryId: string,
    @Body() { version, message, dueAt }: CorrectionRequest,
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
  ): Promise<DossierView> {
    const wish = { message, dueAt: dueAt ? new Date(dueAt) : null };
    const work = await this.corrections.ask(actor, contestId, entryId, version, wish);
    return this.presenter.view(actor, work, {}, locale);
  }

  /** Answers an appeal: somebody other than who decided. */
  @Post('appeal')
  @HttpCode(200)
  async answer(
    @Param('contestId') contestId: string,
    @Param('entryId') entryId: string,
    @Body() { version, upheld, answer }: AppealAnswerRequest,
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
  ): Promise<DossierView> {
    const work = await this.appeals.answer(actor, contestId, entryId, { version, upheld, answer });
    return this.presenter.view(actor, work, {}, locale);
  }
}
