import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import type { Locale } from '../../kernel/locale.js';
import { CurrentActor, CurrentLocale, Requires } from '../../platform/http/requires.js';
import { DossierPresenter } from './dossier.presenter.js';
import { ConfirmTextRequest, DossierView } from './dto/screening.dto.js';
import { Texts } from './texts.service.js';

/** Texts that a person has to answer for. */
@Controller('api/contests/:contestId/screening/:entryId/files/:fileId/text')
@Requires('entry:screen')
export class TextsController {
  constructor(
    private readonly texts: Texts,
    private readonly presenter: DossierPresenter,
  ) {}

  /** Confirms a converted or recognised text, as it stands or corrected; from then on its words count. */
  @Post()
  @HttpCode(200)
  async confirm(
    @Param('contestId') contestId: string,
    @Param('entryId') entryId: string,
    @Param('fileId') fileId: string,
    @Body() body: ConfirmTextRequest,
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
  ): Promise<DossierView> {
    const ids = { contestId, entryId, fileId };
    const work = await this.texts.confirm(actor, ids, body.version, body.text ?? null);
    return this.presenter.view(actor, work, {}, locale);
  }
}
