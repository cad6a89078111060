import type { Locale } from '../../../../kernel/locale.js';
import { facts, type Letter, link, text } from '../letter.js';

/** What an entrant is told of the result. */
export interface ResultFacts {
  readonly to: string;
  readonly locale: Locale;
  readonly contestTitle: string;
  readonly workTitle: string;
  /** Null: no prize. */
  readonly prizeName: string | null;
}

/** Tells an entrant the result. */
export function resultLetter(given: ResultFacts, resultsUrl: string): Letter {
  const { locale, contestTitle, workTitle, prizeName } = given;
  const won = prizeName !== null;
  const words = {
    vi: {
      subject: won ? `Tác phẩm đạt ${prizeName}: ${contestTitle}` : `Kết quả ${contestTitle}`,
      tell: won
        ? `Ban Tổ chức ${contestTitle} trân trọng thông báo: tác phẩm “${workTitle}” của Ông/Bà đạt ${prizeName}. Ban Tổ chức xin chúc mừng.`
        : `Kết quả ${contestTitle} đã được công bố. Tác phẩm “${workTitle}” của Ông/Bà không có trong danh sách đạt giải. Ban Tổ chức trân trọng cảm ơn Ông/Bà đã tham gia.`,
      label: 'Xem kết quả',
    },
    en: {
      subject: won ? `${prizeName}: ${contestTitle}` : `Results of ${contestTitle}`,
      tell: won
        ? `The organisers of ${contestTitle} are glad to tell you that your work “${workTitle}” has won ${prizeName}. Congratulations.`
        : `The results of ${contestTitle} have been published. Your work “${workTitle}” is not among the winners. Thank you for taking part.`,
      label: 'See the results',
    },
  }[locale];
  const blocks = [text(words.tell), link(words.label, resultsUrl)];
  return { locale, subject: words.subject, to: given.to, blocks, from: contestTitle };
}

/** What an entrant is told when a prize is revoked. */
export interface RevocationFacts {
  readonly to: string;
  readonly locale: Locale;
  readonly contestTitle: string;
  readonly workTitle: string;
  readonly prizeName: string;
  readonly reason: string;
  readonly decisionNumber: string;
}

/** Tells an entrant that a prize was revoked. */
export function revocationLetter(given: RevocationFacts, entryUrl: string): Letter {
  const { locale, contestTitle, workTitle, prizeName } = given;
  const words = {
    vi: {
      subject: `Thu hồi giải thưởng: ${contestTitle}`,
      tell: `Ban Tổ chức ${contestTitle} thông báo: ${prizeName} của tác phẩm “${workTitle}” đã được thu hồi. Giấy chứng nhận kèm theo không còn giá trị.`,
      names: ['Quyết định số', 'Lý do'],
      label: 'Xem bài dự thi',
    },
    en: {
      subject: `Award revoked: ${contestTitle}`,
      tell: `The organisers of ${contestTitle} inform you that ${prizeName} of the work “${workTitle}” has been revoked. Its certificate is no longer valid.`,
      names: ['Decision number', 'Reason'],
      label: 'See the entry',
    },
  }[locale];
  const [decisionName = '', reasonName = ''] = words.names;
  const pairs = facts([decisionName, given.decisionNumber], [reasonName, given.reason]);
  const blocks = [text(words.tell), pairs, link(words.label, entryUrl)];
  return { locale, subject: words.subject, to: given.to, blocks, from: contestTitle };
}
