import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import { problems } from '../../kernel/problems.js';
import { type Contest, Contests, type DeadlineExtension } from '../contests/index.js';
import {
  type Channel,
  channelNames,
  Journal,
  type JournalFilter,
  type JournalLine,
  type PaperPage,
  PaperPages,
  type WholeList,
} from '../entries/index.js';
import type { Paper } from './certificate-files.service.js';
import { letterheadOf, placeOf } from './contest-papers.js';
import { clockTime, localDateOf, shortDate } from './domain/official-date.js';
import type { HandoverGroup, HandoverModel, PaperReceiptModel } from './domain/reception.js';
import { renderAmendment } from './rendering/amendment.js';
import { renderHandover } from './rendering/handover.js';
import { renderPaperReceipt } from './rendering/paper-receipt.js';

/** What minutes of handing over are of, and between whom. */
export interface HandoverWish {
  readonly filter: JournalFilter;
  /** The days as asked for, `2026-07-15`. */
  readonly from: string | null;
  readonly to: string | null;
  readonly giver: { readonly name: string; readonly role: string };
  readonly receiver: { readonly name: string; readonly role: string };
}

/** Drawing takes the server's time: longer lists are drawn day by day. */
const handoverLimit: WholeList = { most: 1_000, tooLong: 'document.too-many-rows' };
const order: readonly Channel[] = ['post', 'hand', 'email', 'unit', 'web'];
const conditions = { good: 'Nguyên vẹn', damaged: 'Rách, hỏng', incomplete: 'Thiếu trang' } as const;

/** Papers of the reception: receipts, minutes of handing over, decisions on deadlines. */
@Injectable()
export class ReceptionPapers {
  constructor(
    private readonly contests: Contests,
    private readonly pages: PaperPages,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** The receipt for a work on paper. @throws DomainError `thing.not-found` */
  async receipt(actor: Actor, contestId: string, entryId: string): Promise<Paper> {
    const page = await this.pages.receipt(actor, contestId, entryId);
    const content = await renderPaperReceipt(receiptModel(page), { createdAt: page.registeredAt });
    return { name: `Giấy biên nhận ${page.line.receiptNumber}.pdf`, content };
  }

  /** Minutes of what the filter leaves. */
  async handover(actor: Actor, contestId: string, wish: HandoverWish): Promise<Paper> {
    const { contest, lines } = await this.journal.all(actor, contestId, wish.filter, handoverLimit);
    const madeAt = this.clock.now();
    const model: HandoverModel = {
      letterhead: letterheadOf(contest, localDateOf(madeAt)),
      contestTitle: contest.title,
      period: periodOf(wish),
      madeAt,
      place: placeOf(contest) || contest.organiser,
      giver: wish.giver,
      receiver: wish.receiver,
      groups: groupsOf(lines),
      accent: contest.accent,
    };
    const content = await renderHandover(model, { createdAt: madeAt });
    return { name: `Biên bản giao nhận bài dự thi - ${contest.title}.pdf`, content };
  }

  /** A published decision on deadlines. @throws DomainError `thing.not-found` */
  async amendment(actor: Actor, contestId: string, amendmentId: string): Promise<Paper> {
    const contest = await this.contests.see(actor, contestId);
    const extension = contest.extensions.find(({ id }) => id === amendmentId);
    if (extension?.decision == null) throw new DomainError('thing.not-found');
    const { number, decidedOn, signerTitle, signerName, body } = extension.decision;
    const content = await renderAmendment(
      {
        letterhead: { ...letterheadOf(contest, decidedOn), documentNumber: number },
        subject: `Về việc điều chỉnh thời hạn nhận bài dự thi ${contest.title}`,
        authority: contest.organiser,
        reason: extension.reason,
        body,
        changes: changesOf(extension),
        signature: { titles: signerTitle.split('\n').filter((line) => line !== ''), name: signerName },
        accent: contest.accent,
      },
      { createdAt: extension.decidedAt },
    );
    return { name: `Quyết định ${number.replaceAll('/', '-')}.pdf`, content };
  }
}

function receiptModel(page: PaperPage): PaperReceiptModel {
  const { contest, line } = page;
  const refused = page.outcomeReason !== null;
  const authors = page.authors.map(({ fullName, unitName }) =>
    [fullName, unitName].filter(Boolean).join(', '),
  );
  return {
    letterhead: letterheadOf(contest),
    receiptNumber: line.receiptNumber,
    arrivedAt: line.arrivedAt ?? page.registeredAt,
    contestTitle: contest.title,
    lines: [
      { label: 'Hình thức nhận', value: channelNames[line.channel] },
      { label: 'Dấu bưu điện', value: line.postmarkedOn === null ? '' : shortDate(line.postmarkedOn) },
      { label: 'Người gửi, đơn vị', value: line.sender },
      { label: 'Số bì thư, bưu gửi', value: line.parcelNumber ?? '' },
      { label: 'Tên tác phẩm', value: line.title },
      { label: 'Thể loại', value: line.categoryName },
      { label: authors.length > 1 ? 'Nhóm tác giả' : 'Tác giả', value: authors.join('\n') },
      { label: 'Số bản, số trang', value: extentOf(line) },
      { label: 'Tình trạng', value: conditions[page.condition] },
      { label: 'Bản mềm', value: line.hasFile ? 'Đã có' : 'Chưa có bản mềm' },
      { label: 'Nhận muộn, lý do', value: line.lateReason ?? '' },
      { label: 'Ghi chú', value: line.remarks ?? '' },
      { label: 'Vào sổ lúc', value: clockTime(page.registeredAt) },
    ],
    notes: [refused ? refusedNote(page) : acceptedNote, ...owedNotes(page)],
    signatures: [
      { titles: ['NGƯỜI GIAO'] },
      { titles: ['NGƯỜI NHẬN'], ...(line.registeredBy === null ? {} : { name: line.registeredBy }) },
    ],
    accent: contest.accent,
  };
}

const acceptedNote =
  'Tổ Thư ký đã nhận bài dự thi nêu trên. Biên nhận được lập thành 02 bản, người giao giữ 01 bản, Tổ Thư ký lưu 01 bản.';

function refusedNote({ outcomeMessage }: PaperPage): string {
  const why = outcomeMessage === null || outcomeMessage === '' ? '' : ` Lý do: ${outcomeMessage}.`;
  return `Tổ Thư ký đã vào sổ bài nêu trên nhưng không nhận để chấm theo thể lệ.${why.replace('..', '.')}`;
}

function owedNotes({ owed }: PaperPage): string[] {
  if (owed.length === 0) return [];
  return [`Cần bổ sung để được xét hợp lệ: ${owed.map((code) => problems[code].vi).join(' ')}`];
}

/** "2 bản, 14 trang". */
function extentOf({ copies, pages }: JournalLine): string {
  if (copies === null) return '';
  return pages === null ? `${copies} bản` : `${copies} bản, ${pages} trang`;
}

function groupsOf(lines: readonly JournalLine[]): HandoverGroup[] {
  return order.flatMap((channel) => {
    const rows = lines
      .filter((line) => line.channel === channel)
      .map((line) => ({
        receiptNumber: line.receiptNumber,
        sender: line.sender,
        workTitle: line.title,
        categoryName: line.categoryName,
        postmarkedOn: line.postmarkedOn,
        receivedAt: line.arrivedAt ?? line.receivedAt,
        extent: extentOf(line),
        remarks: line.breach === null ? '' : 'Nhận muộn',
      }));
    return rows.length === 0 ? [] : [{ channelName: channelNames[channel], rows }];
  });
}

function periodOf({ from, to }: HandoverWish): string {
  if (from !== null && from === to) return `ngày ${shortDate(from)}`;
  if (from !== null && to !== null) return `từ ngày ${shortDate(from)} đến ngày ${shortDate(to)}`;
  if (from !== null) return `từ ngày ${shortDate(from)}`;
  return to === null ? 'từ khi mở nhận bài' : `đến hết ngày ${shortDate(to)}`;
}

function changesOf({ fromAt, toAt, channels }: DeadlineExtension): string[] {
  const changes: string[] = [];
  if (toAt.getTime() !== fromAt.getTime()) {
    changes.push(`Nộp trực tuyến: đến ${clockTime(toAt)} (trước đây: ${clockTime(fromAt)}).`);
  }
  if (channels === null) return changes;
  const before = channelLines(channels.from);
  return [...changes, ...channelLines(channels.to).filter((line) => !before.includes(line))];
}

function channelLines({ post, hand, email }: Contest['channels']): string[] {
  return [
    ...(post === null
      ? []
      : [
          `Qua bưu điện: dấu bưu điện đến hết ngày ${shortDate(post.lastPostmarkOn)}, nhận đến hết ngày ${shortDate(post.lastArrivalOn)}; địa chỉ: ${post.address}.`,
        ]),
    ...(hand === null ? [] : [`Nộp trực tiếp: đến hết ngày ${shortDate(hand.lastOn)}; tại ${hand.address}.`]),
    ...(email === null
      ? []
      : [`Qua thư điện tử ${email.address}: đến ${clockTime(new Date(email.closesAt))}.`]),
  ];
}
