import type { Locale } from '../../../../kernel/locale.js';
import { type Letter, link, text } from '../letter.js';

/**
 * Whom a letter about a difference goes to, and of which work it is; never of what was scored. The code stands in no
 * subject: in the list of mails it would lie beside letters to authors.
 */
export interface CodeFacts {
  readonly to: string;
  readonly locale: Locale;
  readonly code: string;
}

interface Words {
  readonly subject: string;
  readonly tell: string;
  readonly label: string;
}

function letter({ to, locale }: CodeFacts, words: Record<Locale, Words>, url: string): Letter {
  const { subject, tell, label } = words[locale];
  return { locale, subject, to, blocks: [text(tell), link(label, url)], from: null };
}

/** Tells a judge that a score has to be agreed on. */
export function agreeLetter(facts: CodeFacts, url: string): Letter {
  const { code } = facts;
  const words = {
    vi: {
      subject: 'Cần thống nhất điểm một bài dự thi',
      tell: `Điểm các lượt chấm bài mang mã phách ${code} lệch nhau. Đề nghị Ông/Bà trao đổi với giám khảo cùng chấm trên bàn chấm, dưới mã phách, để thống nhất điểm.`,
      label: 'Mở bàn chấm',
    },
    en: {
      subject: 'A score to agree on',
      tell: `The readings of the work ${code} lie apart. Please discuss it with the other judge on your desk, by code, and agree on a score.`,
      label: 'Open the desk',
    },
  };
  return letter(facts, words, url);
}

/** Tells a judge that the other one wrote or proposed something. */
export function answerLetter(facts: CodeFacts, url: string): Letter {
  const { code } = facts;
  const words = {
    vi: {
      subject: 'Có ý kiến mới về điểm một bài dự thi',
      tell: `Giám khảo cùng chấm bài mang mã phách ${code} đã gửi ý kiến và đang chờ Ông/Bà.`,
      label: 'Mở trang trao đổi',
    },
    en: {
      subject: 'News on the score of a work',
      tell: `The other judge of the work ${code} has written and waits for you.`,
      label: 'Open the discussion',
    },
  };
  return letter(facts, words, url);
}

/** Tells a judge that a score now stands in place of the readings. */
export function reconciledLetter(facts: CodeFacts, url: string): Letter {
  const { code } = facts;
  const words = {
    vi: {
      subject: 'Đã có điểm thống nhất một bài dự thi',
      tell: `Việc xử lý điểm lệch của bài mang mã phách ${code} đã kết thúc. Phiếu chấm của Ông/Bà được giữ nguyên.`,
      label: 'Mở bàn chấm',
    },
    en: {
      subject: 'Score settled',
      tell: `The difference between the readings of ${code} has been settled. Your sheet stays as you handed it in.`,
      label: 'Open the desk',
    },
  };
  return letter(facts, words, url);
}

/** Tells a panel head that a work waits for them. */
export function headLetter(
  facts: CodeFacts & { readonly why: 'asked' | 'judge-left' | 'sheets-changed' },
  url: string,
): Letter {
  const { code, why } = facts;
  const tell = {
    asked: {
      vi: `Điểm các lượt chấm bài mang mã phách ${code} lệch nhau và cần xử lý theo thể lệ.`,
      en: `The readings of the work ${code} lie apart and have to be settled by the rules.`,
    },
    'judge-left': {
      vi: `Một giám khảo của bài mang mã phách ${code} không còn tham gia chấm nên không thể thống nhất điểm. Đề nghị Ông/Bà quyết định.`,
      en: `One of the judges of the work ${code} no longer sits, so no agreement can come. The decision is yours.`,
    },
    'sheets-changed': {
      vi: `Phiếu chấm của bài mang mã phách ${code} đã thay đổi nên việc thống nhất điểm trước đó không còn hiệu lực.`,
      en: `A sheet of the work ${code} has changed, so that what was being settled no longer holds.`,
    },
  }[why];
  const words = {
    vi: { subject: 'Điểm lệch cần xử lý', tell: tell.vi, label: 'Mở vòng chấm' },
    en: { subject: 'A difference to settle', tell: tell.en, label: 'Open the round' },
  };
  return letter(facts, words, url);
}
