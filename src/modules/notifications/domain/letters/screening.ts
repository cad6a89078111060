import { facts, type Letter, link, text } from '../letter.js';
import { momentText } from '../moments.js';
import type { WorkFacts } from './entries.js';

/** What the secretariat asks an author to correct. */
export interface CorrectionFacts extends WorkFacts {
  readonly receiptNumber: string;
  readonly message: string;
  readonly dueAt: string;
}

/** Asks for a correction, until a day of its own. */
export function correctionLetter(given: CorrectionFacts, entryUrl: string): Letter {
  const { locale, contestTitle, title, receiptNumber: number, message } = given;
  const until = momentText(given.dueAt, locale);
  const words = {
    vi: {
      subject: `Đề nghị sửa bài dự thi (số ${number})`,
      tell: `Ban Thư ký đề nghị Ông/Bà sửa bài dự thi “${title}” (số biên nhận ${number}) tại ${contestTitle} và gửi lại trước ${until}. Trong thời gian này Ông/Bà sửa được bài, kể cả khi cuộc thi đã hết hạn nhận bài.`,
      names: ['Nội dung cần sửa', 'Hạn gửi lại'],
      then: 'Sau khi sửa, Ông/Bà cần nhấn “Gửi bản đã sửa” trên trang bài dự thi. Quá hạn, Ban Thư ký xem xét theo bản hiện có.',
      label: 'Sửa bài dự thi',
    },
    en: {
      subject: `Correction of your entry (no. ${number})`,
      tell: `The secretariat asks you to correct the entry “${title}” (receipt ${number}) in ${contestTitle} and to send it again before ${until}. Until then you can change it, even if the contest has closed.`,
      names: ['What to correct', 'Until'],
      then: 'When it is corrected, press “Send the corrected version” on the page of the entry. After that time the secretariat decides about the version that is there.',
      label: 'Correct the entry',
    },
  }[locale];
  const [what = '', by = ''] = words.names;
  const blocks = [
    text(words.tell),
    facts([what, message], [by, until]),
    text(words.then),
    link(words.label, entryUrl),
  ];
  return { locale, subject: words.subject, to: given.to, blocks, from: contestTitle };
}

/** Confirms that an appeal was received. */
export function appealLetter(
  { locale, contestTitle, title, to, receiptNumber: number }: WorkFacts & { readonly receiptNumber: string },
  entryUrl: string,
): Letter {
  const words = {
    vi: {
      subject: `Đã nhận khiếu nại (số ${number})`,
      tell: `Ban Thư ký đã nhận khiếu nại về kết quả sàng lọc bài dự thi “${title}” (số biên nhận ${number}) tại ${contestTitle}. Người trả lời không phải là người đã quyết định.`,
      label: 'Xem bài dự thi',
    },
    en: {
      subject: `Appeal received (no. ${number})`,
      tell: `The secretariat has received the appeal about the entry “${title}” (receipt ${number}) in ${contestTitle}. It will be answered by somebody other than who decided.`,
      label: 'See the entry',
    },
  }[locale];
  const blocks = [text(words.tell), link(words.label, entryUrl)];
  return { locale, subject: words.subject, to, blocks, from: contestTitle };
}

/** How an appeal was answered. */
export interface AppealAnswerFacts extends WorkFacts {
  readonly receiptNumber: string;
  readonly upheld: boolean;
  readonly answer: string;
}

/** Tells the author how an appeal was answered. */
export function appealAnswerLetter(given: AppealAnswerFacts, entryUrl: string): Letter {
  const { locale, contestTitle, title, receiptNumber: number, upheld, answer } = given;
  const words = {
    vi: {
      subject: `Trả lời khiếu nại (số ${number})`,
      tell: upheld
        ? `Khiếu nại về bài dự thi “${title}” (số biên nhận ${number}) tại ${contestTitle} được chấp nhận. Bài dự thi hợp lệ và sẽ được chấm.`
        : `Khiếu nại về bài dự thi “${title}” (số biên nhận ${number}) tại ${contestTitle} không được chấp nhận. Bài dự thi vẫn không hợp lệ theo thể lệ.`,
      name: 'Lý do',
      label: 'Xem bài dự thi',
    },
    en: {
      subject: `Answer to your appeal (no. ${number})`,
      tell: upheld
        ? `The appeal about the entry “${title}” (receipt ${number}) in ${contestTitle} is upheld. The entry is eligible and will be judged.`
        : `The appeal about the entry “${title}” (receipt ${number}) in ${contestTitle} is dismissed. The entry stays ineligible by the rules.`,
      name: 'Reason',
      label: 'See the entry',
    },
  }[locale];
  const blocks = [text(words.tell), facts([words.name, answer]), link(words.label, entryUrl)];
  return { locale, subject: words.subject, to: given.to, blocks, from: contestTitle };
}
