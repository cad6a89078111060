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
      subject: 'Một phiếu chấm được trả lại',
      tell: `Trưởng ban giám khảo đã trả lại phiếu chấm bài mang mã phách ${code} để Ông/Bà xem lại. Lý do được ghi trên phiếu.`,
      label: 'Mở bàn chấm',
    },
    en: {
      subject: 'A score sheet was returned',
      tell: `The panel head has returned your score sheet of the work ${code} for another look. The reason stands on the sheet.`,
      label: 'Open the desk',
    },
  }[locale];
  const blocks = [text(words.tell), link(words.label, deskUrl)];
  return { locale, subject: words.subject, to, blocks, from: null };
}

/** What a judge is reminded of. */
export interface ReminderFacts extends JudgeFacts {
  readonly contestTitle: string;
  readonly roundName: string;
  readonly left: number;
  readonly assigned: number;
  readonly dueAt: string | null;
}

/** Reminds a judge of the sheets that are left. */
export function reminderLetter(given: ReminderFacts, deskUrl: string): Letter {
  const { locale, contestTitle, roundName, left, assigned, dueAt } = given;
  const words = {
    vi: {
      subject: `Nhắc chấm bài: ${roundName}, ${contestTitle}`,
      tell: `Ông/Bà còn ${left} phiếu chấm chưa nộp ở vòng ${roundName} của ${contestTitle}.`,
      names: ['Còn lại', 'Hạn hoàn thành'],
      count: `${left} trên ${assigned} phiếu`,
      label: 'Mở bàn chấm',
      more: 'Nếu không thể chấm tiếp, vui lòng báo Trưởng Ban Giám khảo để bố trí người thay. Các phiếu đã nộp vẫn được giữ nguyên.',
    },
    en: {
      subject: `Sheets still to hand in: ${roundName}, ${contestTitle}`,
      tell: `You have ${left} score ${left === 1 ? 'sheet' : 'sheets'} left to hand in for ${roundName} of ${contestTitle}.`,
      names: ['Left', 'Due'],
      count: `${left} of ${assigned} sheets`,
      label: 'Open the desk',
      more: 'If you cannot go on judging, please tell the panel head, so that somebody can take over. What you have handed in stays.',
    },
  }[locale];
  const [leftName = '', dueName = ''] = words.names;
  const pairs: [string, string][] = [[leftName, words.count]];
  if (dueAt !== null) pairs.push([dueName, momentText(dueAt, locale)]);
  const blocks = [text(words.tell), facts(...pairs), link(words.label, deskUrl), text(words.more)];
  return { locale, subject: words.subject, to: given.to, blocks, from: contestTitle };
}

/** Tells a judge that works came to the desk in place of somebody. */
export function moreLetter(
  { to, locale, sheets }: JudgeFacts & { readonly sheets: number },
  deskUrl: string,
): Letter {
  const words = {
    vi: {
      subject: `Có thêm ${sheets} bài cần chấm`,
      tell: `${sheets} bài dự thi vừa được phân công thêm cho Ông/Bà, thay một giám khảo không thể chấm tiếp, và đã có trên bàn chấm.`,
      label: 'Mở bàn chấm',
    },
    en: {
      subject: sheets === 1 ? 'One more work to judge' : `${sheets} more works to judge`,
      tell:
        sheets === 1
          ? 'One more work has been assigned to you in place of a judge who cannot go on. It waits on your desk.'
          : `${sheets} more works have been assigned to you in place of a judge who cannot go on. They wait on your desk.`,
      label: 'Open the desk',
    },
  }[locale];
  const blocks = [text(words.tell), link(words.label, deskUrl)];
  return { locale, subject: words.subject, to, blocks, from: null };
}
