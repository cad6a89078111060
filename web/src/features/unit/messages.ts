import { type Catalogue, createUseT } from '../../lib/i18n/index.js';

const messages = {
  import: { vi: 'Nhập danh sách', en: 'Import a list' },
  'import.go-on': { vi: 'Tiếp tục nhập danh sách', en: 'Go on with the import' },
  enter: { vi: 'Nhập một tác phẩm', en: 'Enter one work' },
  closed: {
    vi: 'Hiện không trong thời gian nhận bài nên đơn vị chỉ xem được danh sách đã gửi.',
    en: 'Works are not received at present: you can only see what your unit has sent.',
  },
  'figure.received': { vi: 'Đã nhận', en: 'Received' },
  'figure.waiting': { vi: 'Chờ sàng lọc', en: 'To be screened' },
  'figure.eligible': { vi: 'Hợp lệ', en: 'Eligible' },
  'figure.ineligible': { vi: 'Không hợp lệ', en: 'Ineligible' },
  'figure.drafts': { vi: 'Bản nháp', en: 'Drafts' },
  'figure.prizes': { vi: 'Đạt giải', en: 'Prizes' },
  figures: { vi: 'Số liệu của đơn vị', en: 'Figures of the unit' },
  below: { vi: 'Các đơn vị trực thuộc', en: 'Units below' },
  'below.unit': { vi: 'Đơn vị', en: 'Unit' },
  'below.what': {
    vi: 'Số liệu ở trên gồm cả các đơn vị này; đơn vị tự gửi {own} tác phẩm đã nhận. Số của mỗi đơn vị dưới đây gồm cả đơn vị trực thuộc nó.',
    en: 'The figures above include these units; works received from your unit itself: {own}. Each number below includes the units under it.',
  },
  'by-category': { vi: 'Theo loại hình', en: 'By category' },
  'by-day': { vi: 'Theo ngày nhận', en: 'By day' },
  'day.count': {
    vi: '{day}: {count} tác phẩm',
    en: { one: '{day}: {count} work', other: '{day}: {count} works' },
  },
  papers: { vi: 'Mẫu và danh sách', en: 'Template and lists' },
  template: { vi: 'Tải mẫu danh sách (Excel)', en: 'Download the template (Excel)' },
  export: { vi: 'Tải danh sách (Excel)', en: 'Download the list (Excel)' },
  pdf: { vi: 'Danh sách để ký (PDF)', en: 'List for signing (PDF)' },

  works: { vi: 'Tác phẩm đơn vị đã gửi', en: 'Works sent by the unit' },
  'works.search': { vi: 'Tìm tác phẩm, tác giả, biên nhận', en: 'Search title, author, receipt' },
  'works.empty': {
    vi: 'Đơn vị chưa gửi tác phẩm nào. Nhập danh sách Excel kèm tệp nén, hoặc nhập từng tác phẩm.',
    en: 'Your unit has sent no work yet. Import an Excel list with its files, or enter works one by one.',
  },
  'col.receipt': { vi: 'Số biên nhận', en: 'Receipt' },
  'col.title': { vi: 'Tên tác phẩm', en: 'Title' },
  'col.authors': { vi: 'Tác giả', en: 'Authors' },
  'col.category': { vi: 'Loại hình', en: 'Category' },
  'col.state': { vi: 'Trạng thái', en: 'State' },
  'col.submitted': { vi: 'Thời điểm nhận', en: 'Received at' },
  'col.prize': { vi: 'Giải', en: 'Prize' },
  untitled: { vi: 'Chưa đặt tên', en: 'Untitled' },

  'imports.title': { vi: 'Nhập danh sách', en: 'Import a list' },
  'imports.intro': {
    vi: 'Danh sách được kiểm tra từng dòng trước khi ghi nhận: hoặc ghi nhận tất cả, hoặc chưa ghi nhận gì. Nhập lại cùng một danh sách không tạo thêm tác phẩm; sửa danh sách rồi nhập lại để cập nhật.',
    en: 'Every row is checked before anything is taken in: all of it, or nothing. Importing the same list again adds nothing; correct the list and import it again to update works.',
  },
  'step.list': { vi: 'Danh sách tác phẩm', en: 'List of works' },
  'step.list.help': {
    vi: 'Tệp Excel (.xlsx) hoặc CSV. Giữ nguyên mẫu của Ban Tổ chức: cần có cột “Họ và tên” và “Tên tác phẩm”, các cột xếp theo thứ tự bất kỳ.',
    en: 'Excel (.xlsx) or CSV. Keep the organisers’ own form: it needs the columns “Họ và tên” (full name) and “Tên tác phẩm” (title), in any order.',
  },
  'step.archive': { vi: 'Tệp nén các tác phẩm', en: 'Archive of the works' },
  'step.archive.help': {
    vi: 'Tệp .zip chứa các tác phẩm. Tệp được ghép với dòng theo cột “Tệp”, theo số thứ tự ở đầu tên tệp, hoặc theo tên tác giả và tác phẩm. Khi chỉ sửa thông tin của tác phẩm đã nhận thì không cần tệp nén. Mất mạng giữa chừng không phải tải lại từ đầu.',
    en: 'A .zip with the works. Files are matched by the column “Tệp”, by the number at the beginning of their name, or by author and title. Corrections of works already received need no archive. A lost line costs nothing that has come.',
  },
  'step.check': { vi: 'Kiểm tra', en: 'Check' },
  'step.check.help': {
    vi: 'Chưa có gì được ghi nhận ở bước này.',
    en: 'Nothing is taken in by this step.',
  },
  'step.check.coming': {
    vi: 'Tệp nén đang được tải lên. Kiểm tra được khi tệp đã đến đủ; Ông/Bà có thể rời trang này nhưng chưa đóng trình duyệt.',
    en: 'The archive is on its way. The list can be checked once all of it has come; you may leave this page, but do not close the browser yet.',
  },
  check: { vi: 'Kiểm tra danh sách', en: 'Check the list' },
  'check.again': { vi: 'Kiểm tra lại', en: 'Check again' },
  'file.chosen': { vi: 'Đã nhận tệp {name} ({size})', en: '{name} received ({size})' },
  past: { vi: 'Các lần nhập trước', en: 'Earlier imports' },
  'past.none': { vi: 'Đơn vị chưa nhập danh sách nào.', en: 'Your unit has imported no list yet.' },
  'past.list': { vi: 'Danh sách', en: 'List' },
  'past.at': { vi: 'Thời điểm', en: 'At' },
  'past.state': { vi: 'Kết quả', en: 'Outcome' },
  'state.collecting': { vi: 'Đang chuẩn bị', en: 'Being prepared' },
  'state.reading': { vi: 'Đang kiểm tra', en: 'Being checked' },
  'state.ready': { vi: 'Chờ xác nhận', en: 'To be confirmed' },
  'state.unreadable': { vi: 'Không đọc được', en: 'Cannot be read' },
  'state.writing': { vi: 'Đang ghi nhận', en: 'Being taken in' },
  'state.done': { vi: 'Đã ghi nhận', en: 'Taken in' },
  'state.cancelled': { vi: 'Đã bỏ', en: 'Put away' },

  reading: {
    vi: 'Đang đọc danh sách và kiểm tra tệp: {done} trên {total} dòng',
    en: 'Reading the list and checking files: {done} of {total} rows',
  },
  'reading.begin': { vi: 'Đang đọc danh sách', en: 'Reading the list' },
  'reading.away': {
    vi: 'Ông/Bà có thể rời trang này, việc kiểm tra vẫn tiếp tục.',
    en: 'You may leave this page; checking goes on.',
  },
  writing: {
    vi: 'Đang ghi nhận {total} tác phẩm và cấp số biên nhận',
    en: 'Taking in {total} works and issuing receipts',
  },
  stop: { vi: 'Dừng và bỏ lần nhập này', en: 'Stop and put this import away' },
  drop: { vi: 'Bỏ lần nhập này', en: 'Put this import away' },

  'preview.title': { vi: 'Kết quả kiểm tra', en: 'Result of the check' },
  'preview.good': {
    vi: 'Tất cả các dòng đều hợp lệ. Chưa có gì được ghi nhận cho đến khi Ông/Bà xác nhận.',
    en: 'All rows are right. Nothing is taken in until you confirm.',
  },
  'preview.bad': {
    vi: 'Có {count} dòng chưa hợp lệ nên chưa ghi nhận dòng nào. Tải tệp lỗi, sửa trong danh sách rồi nhập lại.',
    en: {
      one: '{count} row is wrong, so nothing is taken in. Download the problems, correct the list and import it again.',
      other:
        '{count} rows are wrong, so nothing is taken in. Download the problems, correct the list and import it again.',
    },
  },
  'preview.same': {
    vi: 'Danh sách trùng với những gì đã nhận: không có gì để ghi nhận thêm.',
    en: 'The list is what was received already: there is nothing to take in.',
  },
  'preview.absent': {
    vi: '{count} tác phẩm đơn vị đã gửi không có trong danh sách này; các tác phẩm đó được giữ nguyên.',
    en: {
      one: '{count} work sent by your unit is not in this list; it stays as it is.',
      other: '{count} works sent by your unit are not in this list; they stay as they are.',
    },
  },
  'preview.unused': {
    vi: '{count} tệp trong tệp nén không thuộc dòng nào',
    en: {
      one: '{count} file of the archive belongs to no row',
      other: '{count} files of the archive belong to no row',
    },
  },
  'outcome.new': { vi: 'Mới', en: 'New' },
  'outcome.changed': { vi: 'Cập nhật', en: 'Changed' },
  'outcome.unchanged': { vi: 'Không đổi', en: 'Unchanged' },
  'outcome.wrong': { vi: 'Chưa hợp lệ', en: 'Wrong' },
  'outcome.all': { vi: 'Tất cả', en: 'All' },
  outcomes: { vi: 'Lọc theo kết quả', en: 'Filter by outcome' },
  'problems.download': {
    vi: 'Tải danh sách kèm cột Lỗi (Excel)',
    en: 'Download the list with its problems (Excel)',
  },
  rows: { vi: 'Các dòng của danh sách', en: 'Rows of the list' },
  'rows.none': { vi: 'Không có dòng nào thuộc loại này.', en: 'There is no row of this kind.' },
  'row.line': { vi: 'Dòng', en: 'Row' },
  'row.work': { vi: 'Tác phẩm', en: 'Work' },
  'row.file': { vi: 'Tệp', en: 'File' },
  'row.outcome': { vi: 'Kết quả', en: 'Outcome' },
  'row.says': { vi: 'Cần sửa, lưu ý', en: 'To be mended, notes' },
  'row.words': { vi: '{count} từ', en: { one: '{count} word', other: '{count} words' } },
  'row.length': { vi: 'dài {length}', en: '{length} long' },
  'row.file.kept': { vi: 'Giữ tệp đã nhận', en: 'The file received stays' },
  'row.file.none': { vi: 'Chưa có', en: 'None' },

  'confirm.title': { vi: 'Ghi nhận danh sách', en: 'Take the list in' },
  'confirm.consent': {
    vi: 'Đơn vị đang giữ bản đồng ý bằng giấy của các tác giả có tên trong danh sách, theo từng mục đích:',
    en: 'The unit holds the consent of the authors named in the list on paper, purpose by purpose:',
  },
  'confirm.required': { vi: 'bắt buộc', en: 'required' },
  'confirm.optional': { vi: 'không bắt buộc', en: 'optional' },
  'confirm.without': {
    vi: 'Bỏ {count} dòng chưa hợp lệ và chỉ ghi nhận các dòng còn lại',
    en: {
      one: 'Leave out the {count} wrong row and take in the others',
      other: 'Leave out the {count} wrong rows and take in the others',
    },
  },
  'confirm.do': {
    vi: 'Ghi nhận {count} tác phẩm',
    en: { one: 'Take in {count} work', other: 'Take in {count} works' },
  },
  'confirm.what': {
    vi: 'Mỗi tác phẩm mới được cấp một số biên nhận. Trước hạn nộp, đơn vị vẫn sửa hoặc rút được từng tác phẩm.',
    en: 'Every new work gets a receipt number. Until the deadline each of them can still be changed or withdrawn.',
  },
  'done.title': { vi: 'Đã ghi nhận danh sách', en: 'The list was taken in' },
  'done.what': {
    vi: 'Mới: {added}. Cập nhật: {changed}. Không đổi: {unchanged}. Bỏ qua: {wrong}.',
    en: 'New: {added}. Changed: {changed}. Unchanged: {unchanged}. Left out: {wrong}.',
  },
  'done.at': { vi: 'Ghi nhận lúc {at}.', en: 'Taken in at {at}.' },
  'done.see': { vi: 'Xem tác phẩm của đơn vị', en: 'See the works of the unit' },
  'cancelled.what': {
    vi: 'Lần nhập này đã được bỏ, không có tác phẩm nào được ghi nhận từ đó.',
    en: 'This import was put away; no work was taken in from it.',
  },
  another: { vi: 'Nhập danh sách khác', en: 'Import another list' },
} as const satisfies Catalogue;

/** The translator of the pages of a unit. */
export const useUnitT = createUseT(messages);
