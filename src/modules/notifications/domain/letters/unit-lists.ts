import type { Locale } from '../../../../kernel/locale.js';
import { facts, type Letter, link, text } from '../letter.js';
import { momentText } from '../moments.js';

/** What the letter about a unit's list says. */
export interface UnitListFacts {
  readonly contestTitle: string;
  readonly unitName: string;
  readonly coordinator: { readonly fullName: string; readonly locale: Locale };
  readonly importedAt: string;
  readonly listName: string;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly works: readonly {
    readonly receiptNumber: string;
    readonly title: string;
    readonly authorNames: readonly string[];
    readonly isNew: boolean;
  }[];
}

/** More lines make a letter that nobody reads and some mail servers refuse. */
const mostWorks = 500;

/** Acknowledges a unit's list: one letter with the receipt numbers of all its works. */
export function unitListLetter(given: UnitListFacts, unitUrl: string): Letter {
  const { contestTitle, unitName, added, changed, unchanged, coordinator, listName } = given;
  const { locale, fullName: to } = coordinator;
  const rest = given.works.length - mostWorks;
  const words = {
    vi: {
      subject: `Đã nhận danh sách tác phẩm dự thi của ${unitName}`,
      tell: `Ban Tổ chức ${contestTitle} đã nhận danh sách tác phẩm dự thi do ${unitName} gửi.`,
      names: ['Tệp danh sách', 'Thời điểm nhận', 'Tác phẩm mới', 'Tác phẩm cập nhật', 'Không thay đổi'],
      works: 'Số biên nhận của từng tác phẩm:',
      updated: ' (cập nhật)',
      rest: `và ${rest} tác phẩm khác, xem đầy đủ trên trang của đơn vị.`,
      label: 'Xem danh sách của đơn vị',
      more: 'Trước hạn nộp, đơn vị có thể sửa danh sách bằng cách nhập lại tệp đã chỉnh sửa. Vui lòng giữ thư này để đối chiếu khi cần.',
    },
    en: {
      subject: `List of works received from ${unitName}`,
      tell: `The organisers of ${contestTitle} have received the list of works sent by ${unitName}.`,
      names: ['List', 'Received at', 'New works', 'Changed works', 'Unchanged'],
      works: 'Receipt number of each work:',
      updated: ' (changed)',
      rest: `and ${rest} more works, all of which are on the page of the unit.`,
      label: 'See the list of the unit',
      more: 'Until the deadline you can correct the list by importing it again. Please keep this mail.',
    },
  }[locale];
  const values = [listName, momentText(given.importedAt, locale), added, changed, unchanged].map(String);
  const pairs = words.names.map((name, index): [string, string] => [name, values[index] ?? '']);
  const works = given.works
    .slice(0, mostWorks)
    .map(({ receiptNumber, title, authorNames, isNew }): [string, string] => [
      receiptNumber,
      `${title} – ${authorNames.join(', ')}${isNew ? '' : words.updated}`,
    ]);
  const list = works.length === 0 ? [] : [text(words.works), facts(...works)];
  const blocks = [
    text(words.tell),
    facts(...pairs),
    ...list,
    ...(rest > 0 ? [text(words.rest)] : []),
    link(words.label, unitUrl),
    text(words.more),
  ];
  return { locale, subject: words.subject, to, blocks, from: contestTitle };
}
