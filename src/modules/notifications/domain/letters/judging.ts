import type { Locale } from '../../../../kernel/locale.js';
import { facts, type Letter, link, text } from '../letter.js';
import { momentText } from '../moments.js';

interface JudgeFacts {
  readonly to: string;
  readonly locale: Locale;
}

/** What a judge is told when a round begins. */
export interface ReleaseFacts extends JudgeFacts {
  readonly contestTitle: string;
  readonly roundName: string;
  readonly sheets: number;
  readonly dueAt: string | null;
}

/** Tells a judge that works wait on the desk. */
export function releaseLetter(given: ReleaseFacts, deskUrl: string): Letter {
  const { locale, contestTitle, roundName, sheets, dueAt } = given;
  const words = {
    vi: {
      subject: `Đã phân công chấm: ${roundName}, ${contestTitle}`,
      tell: `Việc phân công chấm vòng ${roundName} của ${contestTitle} đã hoàn tất. Các bài dự thi mang mã phách đã có trên bàn chấm của Ông/Bà.`,
      names: ['Số bài được phân công', 'Hạn hoàn thành'],
      label: 'Mở bàn chấm',
      more: 'Nếu nhận ra tác giả hoặc có xung đột lợi ích với một bài, vui lòng từ chối chấm bài đó ngay trên bàn chấm.',
    },
    en: {
      subject: `Works to judge: ${roundName}, ${contestTitle}`,
      tell: `The works of ${roundName} of ${contestTitle} have been assigned. They wait on your desk under blind codes.`,
      names: ['Works assigned', 'Due'],
      label: 'Open the desk',
      more: 'If you recognise an author or have a conflict of interest in a work, please recuse yourself from it on the desk.',
    },
  }[locale];
  const [countName = '', dueName = ''] = words.names;
  const pairs: [string, string][] = [[countName, String(sheets)]];
  if (dueAt !== null) pairs.push([dueName, momentText(dueAt, locale)]);
  const blocks = [text(words.tell), facts(...pairs), link(words.label, deskUrl), text(words.more)];
  return { locale, subject: words.subject, to: given.to, blocks, from: contestTitle };
}

/** Tells a judge that one more work came to the desk. */
export function oneMoreLetter({ to, locale }: JudgeFacts, deskUrl: string): Letter {
  const words = {
    vi: {
      subject: 'Có thêm bài cần chấm',
      tell: 'Một bài dự thi vừa được phân công thêm cho Ông/Bà và đã có trên bàn chấm.',
      label: 'Mở bàn chấm',
    },
    en: {
      subject: 'One more work to judge',
      tell: 'One more work has been assigned to you and waits on your desk.',
      label: 'Open the desk',
    },
  }[locale];
  const blocks = [text(words.tell), link(words.label, deskUrl)];
  return { locale, subject: words.subject, to, blocks, from: null };
}

/** Tells a judge that a sheet was given back. */
export function returnedLetter(
  { to, locale, code }: JudgeFacts & { readonly code: string },
  deskUrl: string,
): Letter {
  const words = {
    vi: {
      subject: `Phiếu chấm được trả lại: ${code}`,
      tell: `Trưởng ban giám khảo đã trả lại phiếu chấm bài mang mã phách ${code} để Ông/Bà xem lại. Lý do được ghi trên phiếu.`,
      label: 'Mở bàn chấm',
    },
    en: {
      subject: `Score sheet returned: ${code}`,
      tell: `The panel head has returned your score sheet of the work ${code} for another look. The reason stands on the sheet.`,
      label: 'Open the desk',
    },
  }[locale];
  const blocks = [text(words.tell), link(words.label, deskUrl)];
  return { locale, subject: words.subject, to, blocks, from: null };
}
