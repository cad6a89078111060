import { Injectable } from '@nestjs/common';
import { needsMinutes } from '../domain/discussion.js';
import { discrepancyOf } from '../domain/outcome.js';
import { apartOf, liveReadings, spreadOf } from '../domain/readings.js';
import type { JudgeRow } from '../judge.row.js';
import type { ScoreSheetRow } from '../score-sheet.row.js';
import { type Case, isOwnReading, mayBeDecided, questionOf } from './case.js';
import type { DiscussionMessageRow } from './discussion-message.row.js';
import type { DiscussionRow } from './discussion.row.js';
import type {
  DifferenceDiscussionView,
  DifferenceSheetView,
  DifferenceView,
  ReconciliationView,
} from './dto/differences.dto.js';
import type { ReconciliationRow } from './reconciliation.row.js';

/** All that is shown of a work whose readings differ. */
export interface CaseParts {
  readonly case: Case;
  readonly sheets: readonly ScoreSheetRow[];
  readonly discussion: DiscussionRow | null;
  readonly messages: readonly DiscussionMessageRow[];
  readonly records: readonly ReconciliationRow[];
  readonly judges: readonly JudgeRow[];
  /** The judge that the reader is, if any. */
  readonly readerId: string | null;
  /** Whether the reader still has to read the work, and may see nothing of the others' sheets. */
  readonly hidden: boolean;
  readonly mayModerate: boolean;
}

/** Makes the answers that show differences to the panel head. */
@Injectable()
export class DifferencePresenter {
  /** One work. */
  view(parts: CaseParts): DifferenceView {
    const { copy, rules, standing, outcome, basis } = parts.case;
    const { hidden } = parts;
    const own = parts.case.sheets;
    const question = questionOf(outcome);
    const planned = parts.discussion?.question ?? null;
    return {
      ...{ copyId: copy.id, code: copy.code, basis, question, ordered: standing.ordered },
      categoryName: rules.categoryNames.get(copy.categoryId) ?? '',
      state: discrepancyOf(own, rules, standing) ?? 'third-done',
      apart: hidden ? null : apartOf(own, rules),
      spread: hidden ? null : spreadOf(own, rules),
      sheets: liveReadings(parts.sheets).map((sheet) => this.sheet(parts, sheet)),
      discussion: hidden ? null : this.discussion(parts),
      records: hidden ? [] : parts.records.map(recordView),
      minutesNeeded: needsMinutes(question ?? (outcome.kind === 'settled' ? planned : null)),
      ownReading: isOwnReading(parts.case, parts.readerId),
      mayDecide: this.mayDecide(parts),
    };
  }

  private mayDecide({ case: one, hidden, mayModerate, readerId }: CaseParts): boolean {
    return mayModerate && !hidden && mayBeDecided(one.outcome) && !isOwnReading(one, readerId);
  }

  private sheet({ hidden, judges, discussion }: CaseParts, sheet: ScoreSheetRow): DifferenceSheetView {
    const shown = !hidden && sheet.state === 'submitted';
    return {
      ...{ sheetId: sheet.id, reading: sheet.reading, third: sheet.third, version: sheet.version },
      judgeName: judges.find((judge) => judge.id === sheet.judgeId)?.name ?? '',
      letter: discussion?.seats.find((seat) => seat.judgeId === sheet.judgeId)?.letter ?? null,
      submitted: sheet.state === 'submitted',
      scores: shown ? sheet.scores : {},
      total: shown ? sheet.total : null,
      comment: shown ? sheet.comment : '',
    };
  }

  private discussion({ discussion, messages, judges }: CaseParts): DifferenceDiscussionView | null {
    if (discussion === null) return null;
    const names = new Map(judges.map((judge) => [judge.id, judge.name]));
    const letters = new Map(discussion.seats.map((seat) => [seat.judgeId, seat.letter]));
    return {
      openedAt: discussion.openedAt.toISOString(),
      stalledAt: discussion.stalledAt?.toISOString() ?? null,
      proposedTotal: discussion.proposal?.total ?? null,
      messages: messages.map(({ place, judgeId, kind, text, total, at }) => ({
        ...{ place, kind, text, total, at: at.toISOString() },
        letter: letters.get(judgeId) ?? '',
        judgeName: names.get(judgeId) ?? '',
      })),
    };
  }
}

function recordView(row: ReconciliationRow): ReconciliationView {
  const { id, kind, scores, total, reason, minutes } = row;
  return {
    ...{ id, kind, scores, total, reason, minutes },
    madeAt: row.madeAt.toISOString(),
    supersededAt: row.supersededAt?.toISOString() ?? null,
  };
}
