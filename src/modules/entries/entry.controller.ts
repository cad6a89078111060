import { Body, Controller, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import type { Locale } from '../../kernel/locale.js';
import { CurrentActor, CurrentLocale, Requires } from '../../platform/http/requires.js';
import { Drafts } from './drafts.service.js';
import {
  type AuthorRequest,
  EntryView,
  MyEntryView,
  PatchEntryRequest,
  SubmitEntryRequest,
  WithdrawEntryRequest,
} from './dto/entry.dto.js';
import { Editing } from './editing.service.js';
import { EntryPresenter } from './entry.presenter.js';
import type { AuthorDraft } from './domain/author.js';
import { MyEntriesPresenter } from './my-entries.presenter.js';
import { Submissions } from './submissions.service.js';

/** Entrants and their works. */
@Controller('api')
@Requires('entry:own')
export class EntryController {
  constructor(
    private readonly presenter: EntryPresenter,
    private readonly lists: MyEntriesPresenter,
    private readonly drafts: Drafts,
    private readonly editing: Editing,
    private readonly submissions: Submissions,
  ) {}

  /** Begins a draft in a contest that is receiving. */
  @Post('contests/:contestId/entries')
  async begin(
    @Param('contestId') contestId: string,
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
  ): Promise<EntryView> {
    return this.presenter.view(actor, await this.drafts.begin(actor, contestId), locale);
  }

  /** The reader's own works. */
  @Get('entries/mine')
  mine(@CurrentActor() actor: Actor): Promise<MyEntryView[]> {
    return this.lists.list(actor);
  }

  /** One of the reader's own works. */
  @Get('entries/:entryId')
  read(
    @Param('entryId') entryId: string,
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
  ): Promise<EntryView> {
    return this.presenter.view(actor, entryId, locale);
  }

  /** Saves what has changed. */
  @Patch('entries/:entryId')
  async change(
    @Param('entryId') entryId: string,
    @Body() body: PatchEntryRequest,
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
  ): Promise<EntryView> {
    const { version, title, categoryId, consents } = body;
    const authors = body.authors?.map(authorOf);
    await this.editing.change(actor, entryId, { version, title, categoryId, consents, authors });
    return this.presenter.view(actor, entryId, locale);
  }

  /** Hands the work in. */
  @Post('entries/:entryId/submit')
  @HttpCode(200)
  async submit(
    @Param('entryId') entryId: string,
    @Body() body: SubmitEntryRequest,
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
  ): Promise<EntryView> {
    await this.submissions.submit(actor, entryId, body.version);
    return this.presenter.view(actor, entryId, locale);
  }

  /** Takes the work back for good. */
  @Post('entries/:entryId/withdraw')
  @HttpCode(200)
  async withdraw(
    @Param('entryId') entryId: string,
    @Body() body: WithdrawEntryRequest,
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
  ): Promise<EntryView> {
    await this.submissions.withdraw(actor, entryId, body.version, body.reason ?? null);
    return this.presenter.view(actor, entryId, locale);
  }
}

function authorOf(body: AuthorRequest): AuthorDraft {
  const { fullName, penName, birthYear, unitId, unitName, position, phone, email, address } = body;
  return {
    fullName,
    penName: penName ?? null,
    birthYear: birthYear ?? null,
    unitId: unitId ?? null,
    unitName: unitName ?? null,
    position: position ?? null,
    phone: phone ?? null,
    email: email ?? null,
    address: address ?? null,
  };
}
