import type { Locale } from '../../../../kernel/locale.js';
import { type Block, facts, type Letter, link, text } from '../letter.js';
import { momentText } from '../moments.js';
import { sizeText } from '../sizes.js';

/** What every letter about a work names. */
export interface WorkFacts {
  readonly contestTitle: string;
  readonly title: string;
  readonly to: string;
  readonly locale: Locale;
}

/** A received file. */
export interface LetterFile {
  readonly role: 'work' | 'script' | 'media' | 'translation' | 'proof';
  readonly clientName: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** What the receipt says. */
export interface ReceiptFacts extends WorkFacts {
  readonly categoryName: string;
  readonly receiptNumber: string;
  readonly revision: number;
  readonly issuedAt: string;
  readonly clientName: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Every file that was received; absent in events older than works of several files. */
  readonly files?: readonly LetterFile[];
}

const roleNames: Readonly<Record<LetterFile['role'], Readonly<Record<Locale, string>>>> = {
  work: { vi: 'Tác phẩm', en: 'Work' },
  script: { vi: 'Kịch bản', en: 'Script' },
  media: { vi: 'Tệp âm thanh, video', en: 'Sound or film' },
  translation: { vi: 'Bản dịch', en: 'Translation' },
  proof: { vi: 'Minh chứng', en: 'Proof' },
};

/** One file in three lines as ever; of several each one line after the other, with what it is to the work. */
function filePairs(
  given: ReceiptFacts,
  [file = '', size = '', digest = '']: readonly string[],
): [string, string][] {
  const { locale } = given;
  const files = given.files ?? [];
  const one = (of: Pick<LetterFile, 'clientName' | 'bytes' | 'sha256'>): [string, string][] => [
    [file, of.clientName],
    [size, sizeText(of.bytes, locale)],
    [digest, of.sha256],
  ];
  if (files.length < 2) return one(given);
  return files.flatMap(({ role, ...each }, index) => {
    const [, ...rest] = one(each);
    const name = `${file} ${String(index + 1)} (${roleNames[role][locale]})`;
    return [[name, each.clientName] as [string, string], ...rest];
  });
}

/** Acknowledges a work, or a new version of it. */
export function receiptLetter(given: ReceiptFacts, entryUrl: string): Letter {
  const { locale, revision, contestTitle, title } = given;
  const first = revision === 1;
  const words = {
    vi: {
      subject: `${first ? 'Đã nhận bài dự thi' : 'Đã nhận phiên bản mới của bài dự thi'} (số ${given.receiptNumber})`,
      tell: first
        ? `Ban Tổ chức ${contestTitle} đã nhận bài dự thi “${title}”.`
        : `Ban Tổ chức ${contestTitle} đã nhận phiên bản thứ ${revision} của bài dự thi “${title}”. Phiên bản này thay cho phiên bản trước.`,
      names: ['Số biên nhận', 'Thời điểm nhận', 'Thể loại'],
      file: ['Tệp', 'Dung lượng', 'SHA-256'],
      label: 'Xem bài dự thi và tải giấy biên nhận',
      more: 'Trước hạn nộp, Ông/Bà vẫn có thể thay tệp hoặc rút bài. Vui lòng giữ thư này để đối chiếu khi cần.',
    },
    en: {
      subject: `${first ? 'Entry received' : 'New version of the entry received'} (no. ${given.receiptNumber})`,
      tell: first
        ? `The organisers of ${contestTitle} have received the entry “${title}”.`
        : `The organisers of ${contestTitle} have received version ${revision} of the entry “${title}”. It takes the place of the one before.`,
      names: ['Receipt number', 'Received at', 'Category'],
      file: ['File', 'Size', 'SHA-256'],
      label: 'See the entry and download the receipt',
      more: 'Until the deadline you may still replace the file or withdraw the entry. Please keep this mail.',
    },
  }[locale];
  const values = [given.receiptNumber, momentText(given.issuedAt, locale), given.categoryName];
  const pairs = words.names.map((name, index): [string, string] => [name, values[index] ?? '']);
  const received = facts(...pairs, ...filePairs(given, words.file));
  const blocks = [text(words.tell), received, link(words.label, entryUrl), text(words.more)];
  return { locale, subject: words.subject, to: given.to, blocks, from: contestTitle };
}

/** Why the first author gets a letter about a work that another account entered. */
export function representativeNote(entrantName: string, locale: Locale): Block {
  return text(
    {
      vi: `Ông/Bà nhận thư này vì được ghi là tác giả thứ nhất, người đại diện của tác phẩm. Việc sửa, thay tệp hoặc rút bài do ${entrantName} thực hiện bằng tài khoản đã nộp bài.`,
      en: `You get this letter as the first author, who represents the authors of the work. Changing, replacing or withdrawing it is done by ${entrantName} with the account that entered it.`,
    }[locale],
  );
}

/** Confirms that a work was taken back. */
export function withdrawalLetter({ locale, contestTitle, title, to }: WorkFacts, entryUrl: string): Letter {
  const words = {
    vi: {
      subject: 'Đã rút bài dự thi',
      tell: `Bài dự thi “${title}” tại ${contestTitle} đã được rút theo yêu cầu của Ông/Bà và không tham gia chấm giải.`,
      label: 'Xem bài dự thi',
    },
    en: {
      subject: 'Entry withdrawn',
      tell: `The entry “${title}” in ${contestTitle} was withdrawn as you asked and takes no part in the contest.`,
      label: 'See the entry',
    },
  }[locale];
  const blocks = [text(words.tell), link(words.label, entryUrl)];
  return { locale, subject: words.subject, to, blocks, from: contestTitle };
}

/** What the secretariat decided about a work. */
export interface ScreeningFacts extends WorkFacts {
  readonly receiptNumber: string;
  readonly outcome: 'eligible' | 'ineligible';
  /** The reason as the rules name it, in the receiver's language. */
  readonly reason: string | null;
  /** The secretariat's own words. */
  readonly message: string | null;
  /** In how many places words are masked that would give the author away. */
  readonly masked: number;
}

/** Tells what the secretariat decided. */
export function screeningLetter(given: ScreeningFacts, entryUrl: string): Letter {
  const { locale, contestTitle, title, receiptNumber: number } = given;
  const eligible = given.outcome === 'eligible';
  const words = {
    vi: {
      subject: `${eligible ? 'Bài dự thi hợp lệ' : 'Bài dự thi không hợp lệ'} (số ${number})`,
      tell: eligible
        ? `Bài dự thi “${title}” (số biên nhận ${number}) tại ${contestTitle} hợp lệ và sẽ được chấm.`
        : `Sau khi xem xét, Ban Thư ký xác định bài dự thi “${title}” (số biên nhận ${number}) tại ${contestTitle} không hợp lệ theo thể lệ.`,
      masked: `Để bảo đảm chấm kín, ${String(given.masked)} chỗ có thể làm lộ danh tính tác giả đã được che trong bản gửi giám khảo. Ông/Bà có thể xem các chỗ này trên trang bài dự thi.`,
      names: ['Lý do', 'Ý kiến của Ban Thư ký'],
      label: 'Xem bài dự thi',
    },
    en: {
      subject: `${eligible ? 'Entry eligible' : 'Entry not eligible'} (no. ${number})`,
      tell: eligible
        ? `The entry “${title}” (receipt ${number}) in ${contestTitle} is eligible and will be judged.`
        : `The secretariat has found the entry “${title}” (receipt ${number}) in ${contestTitle} not eligible by the rules.`,
      masked: `So that the work is judged blind, words that could give its author away are masked in ${String(given.masked)} places of the copy for the judges. You can see them on the page of the entry.`,
      names: ['Reason', 'The secretariat adds'],
      label: 'See the entry',
    },
  }[locale];
  const [reasonName = '', messageName = ''] = words.names;
  const pairs: [string, string][] = [];
  if (given.reason !== null) pairs.push([reasonName, given.reason]);
  if (given.message !== null && given.message !== '') pairs.push([messageName, given.message]);
  const more = pairs.length === 0 ? [] : [facts(...pairs)];
  const masked = eligible && given.masked > 0 ? [text(words.masked)] : [];
  const blocks = [text(words.tell), ...masked, ...more, link(words.label, entryUrl)];
  return { locale, subject: words.subject, to: given.to, blocks, from: contestTitle };
}

/** Tells somebody with a draft that the deadline was put off. */
export function deadlineLetter(
  { locale, contestTitle, title, to, toAt }: WorkFacts & { readonly toAt: string },
  entryUrl: string,
): Letter {
  const until = momentText(toAt, locale);
  const words = {
    vi: {
      subject: `Gia hạn nộp bài: ${contestTitle}`,
      tell: `Hạn nộp bài của ${contestTitle} được gia hạn đến ${until}. Bài dự thi ${title === '' ? '' : `“${title}” `}của Ông/Bà hiện còn là bản nháp và chưa được nộp.`,
      label: 'Tiếp tục bài dự thi',
    },
    en: {
      subject: `Deadline extended: ${contestTitle}`,
      tell: `The deadline of ${contestTitle} has been extended to ${until}. Your entry ${title === '' ? '' : `“${title}” `}is still a draft and has not been submitted.`,
      label: 'Go on with the entry',
    },
  }[locale];
  const blocks = [text(words.tell), link(words.label, entryUrl)];
  return { locale, subject: words.subject, to, blocks, from: contestTitle };
}

/** What the receipt for paper says. */
export interface PaperFacts extends WorkFacts {
  readonly categoryName: string;
  readonly receiptNumber: string;
  readonly channel: 'post' | 'hand' | 'email';
  readonly copies: number;
  readonly pages: number | null;
  readonly postmarkedOn: string | null;
  readonly arrivedAt: string | null;
  readonly accepted: boolean;
  readonly reason: string | null;
  readonly message: string | null;
  /** Sentences about what is still to come. */
  readonly owed: readonly string[];
}

const ways = {
  post: { vi: 'Bưu điện', en: 'Post' },
  hand: { vi: 'Nộp trực tiếp', en: 'By hand' },
  email: { vi: 'Thư điện tử', en: 'E-mail' },
} as const;

/** Acknowledges a work that came by post, by hand or by mail. */
export function paperLetter(given: PaperFacts): Letter {
  const { locale, contestTitle, title, receiptNumber, accepted } = given;
  const words = {
    vi: {
      subject: accepted
        ? `Đã tiếp nhận bài dự thi (số ${receiptNumber})`
        : `Bài dự thi không được nhận (số ${receiptNumber})`,
      tell: accepted
        ? `Tổ Thư ký ${contestTitle} đã tiếp nhận bài dự thi “${title}”.`
        : `Tổ Thư ký ${contestTitle} đã vào sổ bài dự thi “${title}” nhưng không nhận để chấm theo thể lệ.`,
      names: [
        'Số biên nhận',
        'Hình thức nhận',
        'Dấu bưu điện',
        'Thời điểm đến',
        'Thể loại',
        'Số bản',
        'Số trang',
      ],
      why: ['Lý do', 'Ý kiến của Tổ Thư ký'],
      owed: 'Để bài được xét hợp lệ, đề nghị Ông/Bà bổ sung:',
    },
    en: {
      subject: accepted
        ? `Entry taken in (no. ${receiptNumber})`
        : `Entry not accepted (no. ${receiptNumber})`,
      tell: accepted
        ? `The secretariat of ${contestTitle} has taken in the entry “${title}”.`
        : `The secretariat of ${contestTitle} has registered the entry “${title}” and, by the rules, does not accept it.`,
      names: ['Receipt number', 'Came by', 'Postmark', 'Arrived', 'Category', 'Copies', 'Pages'],
      why: ['Reason', 'The secretariat adds'],
      owed: 'Before the entry can be found eligible, please send what is missing:',
    },
  }[locale];
  const day = given.postmarkedOn?.split('-').reverse().join('/') ?? '';
  const arrived = given.arrivedAt === null ? '' : momentText(given.arrivedAt, locale);
  const pages = given.pages === null ? '' : String(given.pages);
  const values = [
    receiptNumber,
    ways[given.channel][locale],
    ...[day, arrived, given.categoryName, String(given.copies), pages],
  ];
  const why = [given.reason, given.message];
  const pairs = [
    ...words.names.map((name, index): [string, string] => [name, values[index] ?? '']),
    ...words.why.map((name, index): [string, string] => [name, why[index] ?? '']),
  ].filter(([, value]) => value !== '');
  const owed =
    given.owed.length === 0 ? [] : [text(words.owed), ...given.owed.map((each) => text(`– ${each}`))];
  const blocks = [text(words.tell), facts(...pairs), ...owed];
  return { locale, subject: words.subject, to: given.to, blocks, from: contestTitle };
}
