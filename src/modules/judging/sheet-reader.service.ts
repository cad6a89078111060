import { Injectable } from '@nestjs/common';
import { accountOf, type Actor } from '../../kernel/actor.js';
import { DomainError } from '../../kernel/domain-error.js';
import type { BlindCopyRow } from './blind-copy.row.js';
import { CopiesStore } from './copies.store.js';
import { inDeskOrder } from './domain/desk-order.js';
import {
  mayMark,
  mayRecuse,
  mayScore,
  maySubmit,
  type SheetFacts as PolicyFacts,
} from './domain/sheet.policy.js';
import type { SheetView } from './dto/desk.dto.js';
import type { BlindMedia } from './judging.service.js';
import type { JudgingRoundRow } from './judging-round.row.js';
import { RoundsStore } from './rounds.store.js';
import { RulesReader, type RoundRules } from './rules.service.js';
import type { ScoreSheetRow } from './score-sheet.row.js';
import { type SheetFacts, SheetsStore } from './sheets.store.js';

/** A sheet that its judge may see, with what it belongs to. */
export interface OpenSheet {
  readonly sheet: ScoreSheetRow;
  readonly round: JudgingRoundRow;
  readonly facts: PolicyFacts;
}

function mediaOf({ mediaSha256, mediaBytes, mediaType }: BlindCopyRow): BlindMedia | null {
  if (mediaSha256 === null || mediaBytes === null || mediaType === null) return null;
  return { sha256: mediaSha256, bytes: mediaBytes, mediaType };
}

function kindOf(mediaType: string | null): SheetView['media'] {
  if (mediaType === null) return null;
  return mediaType.startsWith('audio/') ? 'sound' : 'film';
}

function isoOf(at: Date | null): string | null {
  return at?.toISOString() ?? null;
}

/** Opens sheets for their judges and shows them. */
@Injectable()
export class SheetReader {
  constructor(
    private readonly rules: RulesReader,
    private readonly rounds: RoundsStore,
    private readonly copies: CopiesStore,
    private readonly sheets: SheetsStore,
  ) {}

  /** The sheet, if it is the actor's own and released. For any other there is no such sheet. */
  async open(actor: Actor, sheetId: string): Promise<OpenSheet> {
    const accountId = accountOf(actor);
    const sheet = accountId === null ? null : await this.sheets.findVisible(sheetId, accountId);
    const round = sheet === null ? null : await this.rounds.find(sheet.roundId);
    if (sheet === null || round === null) throw new DomainError('thing.not-found');
    return { sheet, round, facts: { roundState: round.state, state: sheet.state, own: true } };
  }

  /** The rules of the sheet's round. */
  rulesOf({ round }: OpenSheet): Promise<RoundRules> {
    return this.rules.round(round.contestId, round.id);
  }

  /** The sound or film of the sheet's work. @throws DomainError `thing.not-found` */
  async media(actor: Actor, sheetId: string): Promise<BlindMedia> {
    const { sheet } = await this.open(actor, sheetId);
    const copy = sheet.state === 'recused' ? null : await this.copies.find(sheet.copyId);
    const media = copy && mediaOf(copy);
    if (media === null) throw new DomainError('thing.not-found');
    return media;
  }

  /** The sheet as its judge sees it now. */
  async view(actor: Actor, sheetId: string): Promise<SheetView> {
    const open = await this.open(actor, sheetId);
    const { sheet, round } = open;
    const [rules, copy, own] = await Promise.all([
      this.rulesOf(open),
      this.copies.find(sheet.copyId),
      this.sheets.ofJudge(round.id, sheet.judgeId),
    ]);
    if (copy === null) throw new DomainError('thing.not-found');
    const order = await this.inOrder(round, rules, sheet.judgeId, own);
    const place = order.findIndex((each) => each.id === sheet.id);
    return {
      ...this.content(sheet, copy, rules),
      position: place + 1,
      of: order.length,
      previousId: order[place - 1]?.id ?? null,
      nextId: order[place + 1]?.id ?? null,
      can: {
        score: mayScore(open.facts) === null,
        submit: maySubmit(open.facts) === null,
        recuse: mayRecuse(open.facts) === null,
        mark: mayMark(open.facts) === null,
      },
    };
  }

  /** A judge's visible sheets in the judge's own order; what all judges read comes first. */
  async inOrder(
    round: JudgingRoundRow,
    { round: terms }: RoundRules,
    judgeId: string,
    sheets: readonly SheetFacts[],
  ): Promise<SheetFacts[]> {
    const visible = sheets.filter((sheet) => sheet.state !== 'void');
    const copyIds = (round.anchors ?? 0) > 0 ? visible.map((sheet) => sheet.copyId) : [];
    const common = await this.sheets.readByMore(copyIds, terms.readingsPerEntry);
    return inDeskOrder(round.seed ?? round.id, judgeId, visible, new Set(common));
  }

  private content(
    sheet: ScoreSheetRow,
    copy: BlindCopyRow,
    rules: RoundRules,
  ): Omit<SheetView, 'position' | 'of' | 'previousId' | 'nextId' | 'can'> {
    const stepped = sheet.state === 'recused';
    return {
      id: sheet.id,
      roundId: sheet.roundId,
      code: copy.code,
      categoryName: rules.categoryNames.get(copy.categoryId) ?? '',
      // Whoever stepped back from a work, or turned out to have a conflict, has no business with its text.
      text: stepped ? '' : copy.text,
      media: stepped ? null : kindOf(copy.mediaType),
      words: copy.words,
      state: sheet.state,
      version: sheet.version,
      scores: sheet.scores,
      total: sheet.total,
      comment: sheet.comment,
      privateNote: sheet.privateNote,
      returnReason: sheet.state === 'returned' || sheet.state === 'started' ? sheet.reason : null,
      savedAt: isoOf(sheet.savedAt),
      submittedAt: isoOf(sheet.submittedAt),
      third: sheet.third,
    };
  }
}
