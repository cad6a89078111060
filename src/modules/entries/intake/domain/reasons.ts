/** `accept`: nothing for a person to do. `review`: a person should look. `reject`: cannot be taken as a work. */
export type Verdict = 'accept' | 'review' | 'reject';

interface ReasonDefinition {
  verdict: Verdict;
  vi: string;
  en: string;
}

/** Every reason intake can give, what it leads to, and how it is said. `{name}` is filled from the parameters. */
export const REASONS = {
  empty: { verdict: 'reject', vi: 'Tệp rỗng.', en: 'The file is empty.' },
  'too-large': {
    verdict: 'reject',
    vi: 'Tệp vượt quá dung lượng cho phép ({limitMegabytes} MB).',
    en: 'The file is larger than the {limitMegabytes} MB allowed.',
  },
  'heic-picture': {
    verdict: 'reject',
    vi: 'Ảnh HEIC (định dạng mặc định của iPhone) chưa đọc được. Vui lòng lưu ảnh thành JPEG rồi gửi lại.',
    en: 'HEIC pictures, as iPhones take them, cannot be read. Please save the picture as JPEG and send it again.',
  },
  'picture-too-large': {
    verdict: 'reject',
    vi: 'Ảnh có {megapixels} triệu điểm ảnh, vượt quá mức cho phép. Vui lòng chụp hoặc lưu ở cỡ nhỏ hơn.',
    en: 'The picture has {megapixels} million pixels, more than can be read. Please take or save it smaller.',
  },
  'media-unreadable': {
    verdict: 'reject',
    vi: 'Không đọc được thời lượng của tệp âm thanh hoặc video. Vui lòng xuất lại tệp rồi gửi lại.',
    en: 'The length of the sound or film could not be read. Please export it again and send it again.',
  },
  'virus-found': {
    verdict: 'reject',
    vi: 'Phần mềm diệt virus phát hiện mã độc trong tệp ({signature}).',
    en: 'The virus scanner found malicious code in the file ({signature}).',
  },
  'not-scanned': {
    verdict: 'review',
    vi: 'Tệp quá lớn đối với phần mềm diệt virus nên chưa được quét.',
    en: 'The file is too large for the virus scanner and was not scanned.',
  },
  'codec-unusual': {
    verdict: 'review',
    vi: 'Tệp dùng bộ mã hóa {codec}, có thể không phát được trên trình duyệt; cần người nghe, xem thử.',
    en: 'The file uses the codec {codec}, which browsers may not play; a person should try it.',
  },
  'text-confirmed': {
    verdict: 'accept',
    vi: 'Văn bản đã được người có trách nhiệm đối chiếu và xác nhận.',
    en: 'A person has compared the text and confirmed it.',
  },
  'bad-file-name': {
    verdict: 'reject',
    vi: 'Tên tệp chứa ký tự không hợp lệ. Vui lòng đổi tên tệp rồi gửi lại.',
    en: 'The file name contains characters that are not allowed. Please rename the file and send it again.',
  },
  'unsupported-type': {
    verdict: 'reject',
    vi: 'Định dạng tệp không được chấp nhận. Vui lòng dùng DOCX, PDF, DOC, ODT, RTF hoặc TXT.',
    en: 'This type of file is not accepted. Please use DOCX, PDF, DOC, ODT, RTF or TXT.',
  },
  'type-mismatch': {
    verdict: 'reject',
    vi: 'Nội dung tệp ({detected}) không đúng với đuôi tên tệp ({declared}). Vui lòng lưu lại đúng định dạng.',
    en: 'The content of the file ({detected}) is not what its name says ({declared}). Please save it in the right format.',
  },
  executable: {
    verdict: 'reject',
    vi: 'Tệp chứa chương trình chạy được nên không thể tiếp nhận.',
    en: 'The file contains a program and cannot be accepted.',
  },
  'ambiguous-container': {
    verdict: 'reject',
    vi: 'Tệp chứa nhiều nội dung chồng lên nhau nên không xác định được đâu là tác phẩm. Vui lòng lưu lại tệp.',
    en: 'The file holds several contents on top of each other, so it is unclear which one is the work. Please save it again.',
  },
  corrupt: {
    verdict: 'reject',
    vi: 'Tệp bị hỏng, không đọc được trọn vẹn. Vui lòng mở, lưu lại và gửi lại.',
    en: 'The file is damaged and cannot be read completely. Please open it, save it again and resend it.',
  },
  truncated: {
    verdict: 'reject',
    vi: 'Tệp bị thiếu phần cuối, có thể do tải lên chưa xong. Vui lòng gửi lại.',
    en: 'The end of the file is missing, perhaps because the upload broke off. Please send it again.',
  },
  encrypted: {
    verdict: 'reject',
    vi: 'Tệp được đặt mật khẩu hoặc bị hạn chế quyền. Vui lòng gỡ bảo vệ rồi gửi lại.',
    en: 'The file is protected by a password or by restrictions. Please remove the protection and send it again.',
  },
  'too-large-unpacked': {
    verdict: 'reject',
    vi: 'Tệp phình to bất thường khi giải nén nên không được xử lý.',
    en: 'The file grows abnormally when it is unpacked and was not processed.',
  },
  'too-complex': {
    verdict: 'reject',
    vi: 'Cấu trúc tệp quá phức tạp để kiểm tra. Vui lòng lưu lại thành tệp đơn giản hơn.',
    en: 'The structure of the file is too complex to be inspected. Please save it as a simpler file.',
  },
  'too-many-pages': {
    verdict: 'reject',
    vi: 'Tệp có {pages} trang, vượt quá {limit} trang.',
    en: 'The file has {pages} pages, more than the {limit} allowed.',
  },
  'too-many-words': {
    verdict: 'reject',
    vi: 'Văn bản quá dài, vượt quá {limit} từ.',
    en: 'The text is too long, over {limit} words.',
  },
  'too-few-words': {
    verdict: 'reject',
    vi: 'Văn bản chỉ có {words} từ, chưa thể coi là một tác phẩm.',
    en: 'The text has only {words} words and cannot be taken as a work.',
  },
  'no-text': {
    verdict: 'reject',
    vi: 'Không tìm thấy chữ nào trong phần thân của tệp.',
    en: 'No text was found in the body of the file.',
  },
  'xml-entity': {
    verdict: 'reject',
    vi: 'Tệp chứa khai báo thực thể XML không an toàn.',
    en: 'The file contains unsafe XML entity declarations.',
  },
  'has-macros': {
    verdict: 'reject',
    vi: 'Tệp chứa macro. Vui lòng lưu lại thành tệp không có macro.',
    en: 'The file contains macros. Please save it without macros.',
  },
  'active-content': {
    verdict: 'reject',
    vi: 'Tệp nhúng đối tượng hoặc nội dung có thể tự chạy ({what}). Vui lòng xóa rồi gửi lại.',
    en: 'The file embeds an object or content that can run ({what}). Please remove it and send the file again.',
  },
  'path-traversal': {
    verdict: 'reject',
    vi: 'Tệp nén chứa đường dẫn không hợp lệ.',
    en: 'The archive contains unsafe paths.',
  },
  'unsupported-encoding': {
    verdict: 'reject',
    vi: 'Không xác định được bảng mã của văn bản. Vui lòng lưu lại với bảng mã Unicode (UTF-8).',
    en: 'The character set of the text could not be determined. Please save it as Unicode (UTF-8).',
  },
  'inspection-failed': {
    verdict: 'reject',
    vi: 'Không kiểm tra được tệp này. Vui lòng lưu lại ở định dạng khác hoặc liên hệ Tổ thư ký.',
    en: 'This file could not be inspected. Please save it in another format or contact the secretariat.',
  },
  'scanned-pages': {
    verdict: 'review',
    vi: 'Tệp gồm các trang quét dạng ảnh, không có chữ để đọc; cần người kiểm tra.',
    en: 'The file consists of scanned pages without readable text; a person has to look at it.',
  },
  'recognised-text': {
    verdict: 'review',
    vi: 'Văn bản được nhận dạng từ {pages} trang ảnh (độ tin cậy {confidence} %); cần người đối chiếu với bản gốc.',
    en: 'The text was recognised in pictures of pages ({pages} of them, {confidence} % sure); a person has to compare it with the original.',
  },
  'pictured-pages': {
    verdict: 'review',
    vi: 'Tài liệu có ảnh có thể là trang viết được chụp hoặc quét ({pages} ảnh), chưa đọc được chữ trong ảnh; cần người kiểm tra.',
    en: 'The document holds pictures that may be pages of the work ({pages} of them), and their text was not read; a person has to look at them.',
  },
  'legacy-encoding': {
    verdict: 'review',
    vi: 'Văn bản có thể dùng bảng mã cũ ({encoding}); số từ và kết quả dò tìm có thể chưa đúng.',
    en: 'The text seems to use a legacy character set ({encoding}); word count and findings may be wrong.',
  },
  'identity-found': {
    verdict: 'review',
    vi: 'Có {count} chỗ có thể để lộ tác giả.',
    en: 'Places that may give the author away: {count}.',
  },
  'not-vietnamese': {
    verdict: 'review',
    vi: 'Văn bản có vẻ không viết bằng tiếng Việt ({language}); cần có bản dịch tiếng Việt kèm theo.',
    en: 'The text does not seem to be Vietnamese ({language}); a Vietnamese translation has to come with it.',
  },
  repaired: {
    verdict: 'review',
    vi: 'Cấu trúc tệp có lỗi và đã được đọc theo cách phục hồi; cần đối chiếu văn bản.',
    en: 'The structure of the file is faulty and was read by recovery; the text should be compared.',
  },
  'external-reference': {
    verdict: 'accept',
    vi: 'Các liên kết ra ngoài đã được bỏ khỏi bản đọc.',
    en: 'References to outside resources were left out of the reading copy.',
  },
  'script-removed': {
    verdict: 'accept',
    vi: 'Mã lệnh, trường tự động đã được bỏ khỏi bản đọc.',
    en: 'Scripts and automatic fields were left out of the reading copy.',
  },
  'embedded-file': {
    verdict: 'review',
    vi: 'Tệp đính kèm bên trong đã được bỏ khỏi bản đọc.',
    en: 'Embedded files were left out of the reading copy.',
  },
  'comments-removed': {
    verdict: 'accept',
    vi: 'Ghi chú, dấu vết sửa đổi đã được bỏ khỏi bản đọc.',
    en: 'Comments and tracked changes were left out of the reading copy.',
  },
  'encoding-converted': {
    verdict: 'accept',
    vi: 'Văn bản đã được chuyển từ bảng mã {encoding} sang Unicode.',
    en: 'The text was converted from {encoding} to Unicode.',
  },
  'control-characters-removed': {
    verdict: 'accept',
    vi: 'Các ký tự điều khiển ẩn đã được bỏ khỏi văn bản.',
    en: 'Hidden control characters were removed from the text.',
  },
  'file-name-cleaned': {
    verdict: 'accept',
    vi: 'Tên tệp đã được rút gọn hoặc làm sạch.',
    en: 'The file name was shortened or cleaned.',
  },
} as const satisfies Record<string, ReasonDefinition>;

export type ReasonCode = keyof typeof REASONS;
export type ReasonParams = Readonly<Record<string, string | number>>;

/** Why a file was judged as it was. */
export interface Reason {
  code: ReasonCode;
  params?: ReasonParams;
}

/** The sentence of a reason in a language of the product. */
export function describeReason(reason: Reason, locale: 'vi' | 'en'): string {
  return REASONS[reason.code][locale].replace(/\{(\w+)\}/gu, (whole, name: string) =>
    String(reason.params?.[name] ?? whole),
  );
}

const WEIGHT = { accept: 0, review: 1, reject: 2 } as const satisfies Record<Verdict, number>;

/** The strictest verdict that any of the reasons leads to. */
export function verdictOf(reasons: readonly Reason[]): Verdict {
  return reasons.reduce<Verdict>((worst, { code }) => {
    const { verdict } = REASONS[code];
    return WEIGHT[verdict] > WEIGHT[worst] ? verdict : worst;
  }, 'accept');
}

/** Thrown by readers when a file cannot be taken; caught by the inspection, never seen outside intake. */
export class Refusal extends Error {
  constructor(
    readonly code: ReasonCode,
    readonly params?: ReasonParams,
  ) {
    super(code);
  }
}
