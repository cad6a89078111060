import { type Catalogue, createUseT } from '../../lib/i18n/index.js';

const messages = {
  'list.title': { vi: 'Bài dự thi', en: 'My entries' },
  'list.open': { vi: 'Cuộc thi đang nhận bài', en: 'Contests that receive entries' },
  'list.open.none': {
    vi: 'Hiện không có cuộc thi nào nhận bài.',
    en: 'No contest receives entries at the moment.',
  },
  'list.enter': { vi: 'Dự thi', en: 'Enter' },
  'list.rules': { vi: 'Xem thể lệ', en: 'Read the rules' },
  'list.categories': { vi: 'Thể loại: {names}', en: 'Categories: {names}' },
  'list.mine': { vi: 'Bài của bạn', en: 'Your entries' },
  'list.mine.none': {
    vi: 'Bạn chưa có bài dự thi nào. Chọn một cuộc thi đang nhận bài để bắt đầu.',
    en: 'You have no entries yet. Choose a contest that receives entries to begin.',
  },
  'list.receipt': { vi: 'Biên nhận {number}', en: 'Receipt {number}' },
  'list.updated': { vi: 'Sửa lần cuối {at}', en: 'Last changed {at}' },
  'list.untitled': { vi: 'Bài chưa đặt tên', en: 'Untitled entry' },

  'unit.consent': {
    vi: 'Đầu mối đánh dấu từng mục mà đơn vị đang giữ bản đồng ý bằng giấy của tất cả tác giả.',
    en: 'Tick each purpose for which your unit holds the consent of all authors on paper.',
  },
  'step.category': { vi: 'Thể loại', en: 'Category' },
  'step.work': { vi: 'Tác phẩm', en: 'Work' },
  'step.authors': { vi: 'Tác giả', en: 'Authors' },
  'step.file': { vi: 'Tệp bài dự thi', en: 'File' },
  'step.consent': { vi: 'Cam đoan', en: 'Declarations' },
  'step.done': { vi: 'Đã đủ', en: 'Complete' },
  'step.open': { vi: 'Chưa đủ', en: 'Not complete' },

  'category.legend': { vi: 'Chọn thể loại của tác phẩm', en: 'Choose the category of the work' },
  'category.words': { vi: '{min}–{max} từ', en: '{min}–{max} words' },
  'category.max-words': { vi: 'tối đa {max} từ', en: 'at most {max} words' },
  'category.min-words': { vi: 'ít nhất {min} từ', en: 'at least {min} words' },
  'category.authors': {
    vi: 'tối đa {count} tác giả',
    en: { one: '{count} author', other: 'at most {count} authors' },
  },
  'category.entries': {
    vi: 'mỗi tác giả {count} bài',
    en: { one: '{count} entry per author', other: '{count} entries per author' },
  },

  'work.title': { vi: 'Tên tác phẩm', en: 'Title of the work' },
  'work.title.help': {
    vi: 'Ghi như trên bài. Không ghi tên tác giả hoặc đơn vị.',
    en: 'As on the work. Without the name of the author or the unit.',
  },

  'authors.intro': {
    vi: 'Thông tin này được tách khỏi bài khi rọc phách; giám khảo không xem được. Tác giả thứ nhất là người đại diện: Tổ thư ký liên hệ với người này, và nếu ghi thư điện tử khác với tài khoản nộp bài thì biên nhận, thông báo cũng được gửi đến địa chỉ đó.',
    en: 'This is separated from the work when it is sealed; judges never see it. The first author represents the authors: the secretariat turns to them, and an e-mail address other than the account’s gets the receipt and notices too.',
  },
  'authors.intro.unit': {
    vi: 'Thông tin này được tách khỏi bài khi rọc phách; giám khảo không xem được. Tác giả thứ nhất là người đại diện; biên nhận và thông báo gửi đến đầu mối của đơn vị.',
    en: 'This is separated from the work when it is sealed; judges never see it. The first author represents the authors; receipt and notices go to the unit’s coordinator.',
  },
  'authors.limit': {
    vi: 'Thể loại đã chọn nhận tối đa {count} tác giả.',
    en: {
      one: 'The chosen category takes {count} author.',
      other: 'The chosen category takes at most {count} authors.',
    },
  },
  'authors.nth': { vi: 'Tác giả {number}', en: 'Author {number}' },
  'authors.representative': { vi: 'người đại diện', en: 'represents the authors' },
  'authors.add': { vi: 'Thêm tác giả', en: 'Add an author' },
  'authors.remove': { vi: 'Bỏ tác giả {number}', en: 'Remove author {number}' },
  'authors.up': { vi: 'Đưa tác giả {number} lên trước', en: 'Move author {number} up' },
  'author.name': { vi: 'Họ và tên', en: 'Full name' },
  'author.pen-name': { vi: 'Bút danh', en: 'Pen name' },
  'author.birth-year': { vi: 'Năm sinh', en: 'Year of birth' },
  'author.birth-year.bad': { vi: 'Năm sinh gồm bốn chữ số.', en: 'A year of birth has four digits.' },
  'author.unit': { vi: 'Đơn vị', en: 'Unit' },
  'author.unit.none': { vi: 'Chọn đơn vị', en: 'Choose the unit' },
  'author.unit.other': { vi: 'Đơn vị khác (tự nhập)', en: 'Another unit (type it)' },
  'author.unit.name': { vi: 'Tên đơn vị', en: 'Name of the unit' },
  'author.position': { vi: 'Chức vụ', en: 'Position' },
  'author.phone': { vi: 'Số điện thoại', en: 'Phone' },
  'author.email': { vi: 'Thư điện tử', en: 'E-mail' },
  'author.address': { vi: 'Địa chỉ liên hệ', en: 'Address' },

  'file.intro': {
    vi: 'Trong tệp không ghi họ tên, bút danh, đơn vị, số điện thoại hoặc thư điện tử của tác giả. Hệ thống kiểm tra tệp và báo chỗ cần sửa.',
    en: 'The file must not carry the name, pen name, unit, phone or e-mail of an author. It is inspected, and what needs mending is shown.',
  },
  'file.uploaded': { vi: '{size}, tải lên {at}', en: '{size}, uploaded {at}' },

  'inspect.waiting': { vi: 'Đang kiểm tra tệp…', en: 'Inspecting the file…' },
  'inspect.failed': {
    vi: 'Chưa kiểm tra được tệp tự động. Tổ thư ký sẽ xem tệp này.',
    en: 'The file could not be inspected automatically. The secretariat will look at it.',
  },
  'inspect.clean': {
    vi: 'Không thấy chỗ nào lộ danh tính tác giả.',
    en: 'Nothing in the file names an author.',
  },
  'inspect.words': { vi: '{count} từ', en: { one: '{count} word', other: '{count} words' } },
  'inspect.pages': { vi: '{count} trang', en: { one: '{count} page', other: '{count} pages' } },
  'inspect.duration': {
    vi: 'thời lượng {minutes} phút {seconds} giây',
    en: '{minutes} min {seconds} s long',
  },
  'inspect.too-long': {
    vi: 'Thời lượng dài hơn mức {max} phút của thể loại. Tổ thư ký sẽ xem xét.',
    en: 'Longer than the {max} minutes of the category. The secretariat will consider it.',
  },
  'inspect.too-short': {
    vi: 'Thời lượng ngắn hơn mức {min} phút của thể loại. Tổ thư ký sẽ xem xét.',
    en: 'Shorter than the {min} minutes of the category. The secretariat will consider it.',
  },
  'text.title': { vi: 'Văn bản đọc được từ tệp', en: 'The text read from the file' },
  'text.conversion': {
    vi: 'Tệp dùng bảng mã cũ nên văn bản đã được chuyển sang Unicode. Vui lòng đọc đoạn đầu dưới đây; nếu đúng, xác nhận để số từ được tính.',
    en: 'The file is in an old character set, so its text was converted to Unicode. Please read its beginning below; if it is right, approve it so that its words are counted.',
  },
  'text.recognition': {
    vi: 'Văn bản được nhận dạng từ ảnh các trang. Tổ thư ký sẽ đối chiếu với bản gốc và xác nhận.',
    en: 'The text was recognised in pictures of the pages. The secretariat will compare it with the original and confirm it.',
  },
  'text.approve': { vi: 'Xác nhận văn bản chuyển mã', en: 'Approve the converted text' },
  'text.approve.failed': {
    vi: 'Chưa xác nhận được. Vui lòng thử lại.',
    en: 'The text could not be approved. Please try again.',
  },
  'inspect.over': {
    vi: 'Dài hơn mức {max} từ của thể loại. Tổ thư ký sẽ xem xét.',
    en: 'Longer than the {max} words of the category. The secretariat will consider it.',
  },
  'inspect.under': {
    vi: 'Ngắn hơn mức {min} từ của thể loại. Tổ thư ký sẽ xem xét.',
    en: 'Shorter than the {min} words of the category. The secretariat will consider it.',
  },
  'inspect.findings': {
    vi: '{count} chỗ có thể lộ danh tính',
    en: { one: '{count} place may name the author', other: '{count} places may name the author' },
  },
  'inspect.findings.what': {
    vi: 'Sửa trong tệp rồi thay tệp. Nếu để nguyên, Tổ thư ký sẽ che các chỗ này hoặc xét phạm quy.',
    en: 'Mend the file and replace it. If left, the secretariat masks these places or may find the work ineligible.',
  },
  'inspect.reject': { vi: 'Tệp này không nhận được', en: 'This file cannot be taken' },
  'inspect.review': { vi: 'Cần lưu ý', en: 'To note' },
  'finding.name': { vi: 'Họ tên tác giả', en: 'Name of an author' },
  'finding.pen-name': { vi: 'Bút danh', en: 'Pen name' },
  'finding.unit': { vi: 'Đơn vị', en: 'Unit' },
  'finding.phone': { vi: 'Số điện thoại', en: 'Phone number' },
  'finding.email': { vi: 'Thư điện tử', en: 'E-mail' },
  'finding.citizen-id': { vi: 'Số căn cước', en: 'Citizen number' },
  'finding.bank-account': { vi: 'Số tài khoản', en: 'Bank account' },
  'finding.address': { vi: 'Địa chỉ', en: 'Address' },
  'finding.profile-link': { vi: 'Trang cá nhân', en: 'Profile link' },
  'finding.birth-date': { vi: 'Ngày sinh', en: 'Date of birth' },
  'finding.other': { vi: 'Dấu hiệu danh tính', en: 'Sign of identity' },
  'place.body': { vi: 'trong bài', en: 'in the text' },
  'place.outside-body': { vi: 'đầu trang, chân trang hoặc chú thích', en: 'header, footer or note' },
  'place.hidden': { vi: 'phần ẩn của tệp', en: 'hidden part of the file' },
  'place.metadata': { vi: 'thuộc tính của tệp', en: 'properties of the file' },
  'place.file-name': { vi: 'tên tệp', en: 'name of the file' },

  'consent.legend': { vi: 'Đọc và đánh dấu từng nội dung', en: 'Read and tick each' },
  'consent.required': { vi: 'bắt buộc', en: 'required' },
  'consent.optional': { vi: 'không bắt buộc', en: 'optional' },

  'check.title': { vi: 'Còn thiếu gì', en: 'What is missing' },
  'check.file': { vi: 'Kết quả kiểm tra tệp', en: 'What inspection found' },
  'check.complete': { vi: 'Bài đã đủ để nộp.', en: 'The entry is complete.' },
  'check.count': {
    vi: 'Còn {count} việc trước khi nộp',
    en: { one: '{count} thing before submitting', other: '{count} things before submitting' },
  },

  'entry.category-missing': { vi: 'Chọn thể loại', en: 'Choose a category' },
  'entry.title-missing': { vi: 'Ghi tên tác phẩm', en: 'Give the title' },
  'entry.authors-missing': { vi: 'Ghi ít nhất một tác giả', en: 'Name at least one author' },
  'entry.too-many-authors': {
    vi: 'Bớt tác giả: vượt mức của thể loại',
    en: 'Fewer authors: more than the category takes',
  },
  'entry.author-name-missing': { vi: 'Ghi họ và tên từng tác giả', en: 'Give each author’s name' },
  'entry.author-birth-year-missing': {
    vi: 'Ghi năm sinh từng tác giả',
    en: 'Give each author’s year of birth',
  },
  'entry.author-repeated': { vi: 'Bỏ tác giả bị ghi hai lần', en: 'Remove the author named twice' },
  'entry.author-contact-missing': {
    vi: 'Ghi số điện thoại hoặc thư điện tử của tác giả thứ nhất',
    en: 'Give the first author’s phone or e-mail',
  },
  'entry.author-email-invalid': { vi: 'Sửa địa chỉ thư điện tử', en: 'Correct the e-mail address' },
  'entry.author-phone-invalid': { vi: 'Sửa số điện thoại', en: 'Correct the phone number' },
  'entry.script-missing': { vi: 'Tải tệp kịch bản lên', en: 'Upload the script' },
  'entry.media-missing': { vi: 'Tải tệp âm thanh hoặc video lên', en: 'Upload the sound or film' },
  'entry.translation-missing': {
    vi: 'Tải bản dịch tiếng Việt lên',
    en: 'Upload the Vietnamese translation',
  },
  'entry.file-missing': { vi: 'Tải tệp bài dự thi lên', en: 'Upload the file' },
  'entry.file-type-outside-category': {
    vi: 'Thay tệp: thể loại đã chọn không nhận loại tệp này',
    en: 'Replace the file: the category does not take this type',
  },
  'entry.file-over-category-limit': {
    vi: 'Thay tệp: vượt dung lượng của thể loại',
    en: 'Replace the file: larger than the category allows',
  },
  'entry.file-rejected': {
    vi: 'Thay tệp: tệp này không nhận được',
    en: 'Replace the file: it cannot be taken',
  },
  'entry.consent-missing': { vi: 'Đánh dấu các cam đoan bắt buộc', en: 'Tick the required declarations' },
  'entry.other-missing': { vi: 'Bổ sung mục này', en: 'Complete this part' },
} as const satisfies Catalogue;

/** The translator of entrants' pages. */
export const useT = createUseT(messages);
/** Keys of these messages, for codes that come from the server. */
export type MessageKey = keyof typeof messages;

/** Whether a code of the server has its own sentence here. */
export function hasMessage(key: string): key is MessageKey {
  return Object.hasOwn(messages, key);
}
