import type { Problem } from './problem.js';

/** Problems of lists that units send: of the whole list, and of a row. */
export const listProblems = {
  'list.not-excel': {
    kind: 'unsupported-media',
    vi: 'Tệp này không phải là bảng tính Excel (.xlsx) hoặc CSV. Vui lòng lưu lại danh sách ở dạng Excel Workbook (.xlsx) rồi gửi lại.',
    en: 'This file is neither an Excel workbook (.xlsx) nor CSV. Please save the list as an Excel Workbook (.xlsx) and send it again.',
  },
  'list.unreadable': {
    kind: 'invalid',
    vi: 'Không đọc được bảng tính. Vui lòng mở bằng Excel, lưu lại thành tệp .xlsx không đặt mật khẩu rồi gửi lại.',
    en: 'The workbook cannot be read. Please open it in Excel, save it as an .xlsx file without a password and send it again.',
  },
  'list.no-header': {
    kind: 'invalid',
    vi: 'Không tìm thấy dòng tiêu đề có các cột “Họ và tên” và “Tên tác phẩm”. Vui lòng dùng mẫu danh sách hoặc đặt lại tên cột.',
    en: 'No heading with the columns “Họ và tên” (full name) and “Tên tác phẩm” (title) was found. Please use the template or rename the columns.',
  },
  'list.column-twice': {
    kind: 'invalid',
    vi: 'Cột “{column}” xuất hiện hai lần. Vui lòng bỏ bớt hoặc đổi tên một cột.',
    en: 'The column “{column}” is there twice. Please remove or rename one of them.',
  },
  'list.empty': {
    kind: 'invalid',
    vi: 'Danh sách không có tác phẩm nào dưới dòng tiêu đề.',
    en: 'There is no work below the heading of the list.',
  },
  'list.too-long': {
    kind: 'too-large',
    vi: 'Danh sách có quá {limit} tác phẩm. Vui lòng chia thành nhiều danh sách.',
    en: 'The list has more than {limit} works. Please divide it into several lists.',
  },
  'list.archive-not-zip': {
    kind: 'unsupported-media',
    vi: 'Tệp nén phải ở dạng ZIP. Vui lòng nén lại thư mục tác phẩm thành tệp .zip rồi gửi lại.',
    en: 'The archive must be a ZIP file. Please compress the folder of works as .zip and send it again.',
  },
  'list.archive-unreadable': {
    kind: 'invalid',
    vi: 'Không đọc được tệp nén: tệp bị hỏng, đặt mật khẩu hoặc tải lên chưa trọn vẹn. Vui lòng nén lại rồi gửi lại.',
    en: 'The archive cannot be read: it is damaged, protected by a password or incomplete. Please make it again and send it.',
  },
  'list.archive-too-large': {
    kind: 'too-large',
    vi: 'Tệp nén chứa quá nhiều tệp hoặc phình to bất thường khi giải nén. Vui lòng chỉ nén các tệp tác phẩm.',
    en: 'The archive holds too many files or grows abnormally when unpacked. Please compress the works only.',
  },
  'list.not-open': {
    kind: 'conflict',
    vi: 'Lần nhập danh sách này đã kết thúc hoặc đang được xử lý. Vui lòng tải lại trang.',
    en: 'This import has ended or is being worked on. Please load the page again.',
  },
  'list.has-wrong-rows': {
    kind: 'conflict',
    vi: 'Còn {count} dòng chưa hợp lệ nên chưa ghi nhận dòng nào. Vui lòng sửa danh sách và nhập lại, hoặc chọn bỏ các dòng này.',
    en: '{count} rows are wrong, so nothing was taken in. Please correct the list and import it again, or choose to leave these rows out.',
  },
  'list.nothing-to-do': {
    kind: 'conflict',
    vi: 'Danh sách không có tác phẩm mới hay thay đổi nào để ghi nhận.',
    en: 'The list holds no new or changed work to take in.',
  },
  'list.consent-unconfirmed': {
    kind: 'invalid',
    vi: 'Vui lòng xác nhận đơn vị đang giữ bản đồng ý của các tác giả cho từng mục đích bắt buộc.',
    en: 'Please confirm for each required purpose that the unit holds the consent of the authors on paper.',
  },
  'list.no-unit': {
    kind: 'not-found',
    vi: 'Ông/Bà chưa được giao làm đầu mối của đơn vị nào trong cuộc thi này.',
    en: 'You do not coordinate a unit in this contest.',
  },
  'list.changed-meanwhile': {
    kind: 'conflict',
    vi: 'Từ lúc kiểm tra đến nay có thay đổi ở {count} dòng nên chưa ghi nhận dòng nào. Vui lòng xem lại rồi ghi nhận.',
    en: '{count} rows have come to mean something else since the list was checked, so nothing was taken in. Please look again and confirm.',
  },
  'list.row-refused': {
    kind: 'conflict',
    vi: 'Dòng {line} không được chấp nhận nên chưa ghi nhận dòng nào. Vui lòng xem lý do ở dòng này.',
    en: 'Row {line} was refused, so nothing was taken in. Please see the reason at that row.',
  },
  'list.name-missing': {
    kind: 'invalid',
    vi: 'Thiếu họ và tên tác giả.',
    en: 'The name of the author is missing.',
  },
  'list.title-missing': {
    kind: 'invalid',
    vi: 'Thiếu tên tác phẩm.',
    en: 'The title of the work is missing.',
  },
  'list.text-too-long': {
    kind: 'invalid',
    vi: 'Nội dung dài quá {limit} ký tự. Vui lòng rút gọn.',
    en: 'The text is longer than {limit} characters. Please shorten it.',
  },
  'list.year-missing': {
    kind: 'invalid',
    vi: 'Thiếu năm sinh của {name}.',
    en: 'The year of birth of {name} is missing.',
  },
  'list.year-bad': {
    kind: 'invalid',
    vi: 'Năm sinh “{value}” không đúng. Vui lòng ghi bốn chữ số, ví dụ 1985.',
    en: 'The year of birth “{value}” is not valid. Please write four digits, for example 1985.',
  },
  'list.years-uneven': {
    kind: 'invalid',
    vi: 'Có {names} tác giả nhưng có {years} năm sinh. Vui lòng ghi mỗi tác giả một năm sinh, theo cùng thứ tự.',
    en: 'There are {names} authors but {years} years of birth. Please give one for each author, in the same order.',
  },
  'list.category-missing': {
    kind: 'invalid',
    vi: 'Thiếu loại hình. Vui lòng chọn một trong: {names}.',
    en: 'The category is missing. Please use one of: {names}.',
  },
  'list.category-unknown': {
    kind: 'invalid',
    vi: 'Loại hình “{value}” không có trong cuộc thi. Vui lòng dùng một trong: {names}.',
    en: 'The contest has no category “{value}”. Please use one of: {names}.',
  },
  'list.unit-foreign': {
    kind: 'invalid',
    vi: '“{value}” là đơn vị khác trong cuộc thi. Ông/Bà chỉ gửi được tác phẩm của đơn vị mình.',
    en: '“{value}” is another unit of the contest. You can send works of your own unit only.',
  },
  'list.unit-other-words': {
    kind: 'invalid',
    vi: 'Đơn vị “{value}” không có trong danh sách của cuộc thi; giữ nguyên như đã ghi và tính cho đơn vị gửi.',
    en: 'The unit “{value}” is not on the list of the contest; it is kept as written and counted for the sending unit.',
  },
  'list.phone-bad': {
    kind: 'invalid',
    vi: 'Số điện thoại “{value}” không đúng.',
    en: 'The phone number “{value}” is not valid.',
  },
  'list.email-bad': {
    kind: 'invalid',
    vi: 'Địa chỉ thư điện tử “{value}” không đúng.',
    en: 'The e-mail address “{value}” is not valid.',
  },
  'list.too-many-authors': {
    kind: 'invalid',
    vi: 'Tác phẩm có {count} tác giả, loại hình này chỉ nhận tối đa {limit}.',
    en: 'The work has {count} authors; this category takes at most {limit}.',
  },
  'list.author-repeated': {
    kind: 'invalid',
    vi: 'Tác giả “{name}” được ghi hai lần.',
    en: 'The author “{name}” is named twice.',
  },
  'list.file-missing': {
    kind: 'invalid',
    vi: 'Chưa có tệp tác phẩm. Vui lòng thêm tệp vào tệp nén và ghi tên ở cột “Tệp”, hoặc đặt tên tệp bắt đầu bằng số thứ tự.',
    en: 'The file of the work is missing. Please add it to the archive and name it in the column “Tệp”, or begin its name with the number of the row.',
  },
  'list.script-missing': {
    kind: 'invalid',
    vi: 'Chưa có tệp kịch bản. Tác phẩm âm thanh, hình ảnh gồm hai tệp: ghi cả hai ở cột “Tệp”, hoặc đặt cùng tên, ví dụ 07.docx và 07.mp3.',
    en: 'The script is missing. A work of sound or film has two files: name both in the column “Tệp”, or call them the same, such as 07.docx and 07.mp3.',
  },
  'list.recording-missing': {
    kind: 'invalid',
    vi: 'Chưa có tệp âm thanh hoặc video. Tác phẩm âm thanh, hình ảnh gồm hai tệp: ghi cả hai ở cột “Tệp”, hoặc đặt cùng tên, ví dụ 07.docx và 07.mp3.',
    en: 'The sound or film is missing. A work of sound or film has two files: name both in the column “Tệp”, or call them the same, such as 07.docx and 07.mp3.',
  },
  'list.file-not-in-archive': {
    kind: 'invalid',
    vi: 'Không có tệp “{name}” trong tệp nén.',
    en: 'There is no file “{name}” in the archive.',
  },
  'list.file-ambiguous': {
    kind: 'invalid',
    vi: 'Có nhiều tệp phù hợp với dòng này: {names}. Vui lòng ghi rõ tên tệp ở cột “Tệp”.',
    en: 'Several files fit this row: {names}. Please name the right one in the column “Tệp”.',
  },
  'list.file-shared': {
    kind: 'invalid',
    vi: 'Tệp “{name}” được ghi cho nhiều tác phẩm (dòng {lines}).',
    en: 'The file “{name}” is named for several works (rows {lines}).',
  },
  'list.file-type': {
    kind: 'invalid',
    vi: 'Tệp “{name}” không thuộc loại mà loại hình này nhận ({accepted}).',
    en: 'The file “{name}” is not of a type that this category takes ({accepted}).',
  },
  'list.file-too-large': {
    kind: 'invalid',
    vi: 'Tệp “{name}” vượt quá {limitMegabytes} MB.',
    en: 'The file “{name}” is larger than {limitMegabytes} MB.',
  },
  'list.file-rejected': {
    kind: 'invalid',
    vi: 'Tệp “{name}” không dùng được.',
    en: 'The file “{name}” cannot be taken.',
  },
  'list.file-noted': {
    kind: 'invalid',
    vi: 'Tệp “{name}” cần xem lại.',
    en: 'The file “{name}” should be looked at.',
  },
  'list.words-over': {
    kind: 'invalid',
    vi: 'Tác phẩm có {words} từ, vượt mức {limit} từ của thể lệ. Ban Thư ký sẽ xem xét.',
    en: 'The work has {words} words, more than the {limit} of the rules. The secretariat will look at it.',
  },
  'list.words-under': {
    kind: 'invalid',
    vi: 'Tác phẩm có {words} từ, dưới mức {limit} từ của thể lệ. Ban Thư ký sẽ xem xét.',
    en: 'The work has {words} words, fewer than the {limit} of the rules. The secretariat will look at it.',
  },
  'list.minutes-over': {
    kind: 'invalid',
    vi: 'Tác phẩm dài {length}, vượt mức {limit} phút của thể lệ. Ban Thư ký sẽ xem xét.',
    en: 'The recording runs {length}, more than the {limit} minutes of the rules. The secretariat will look at it.',
  },
  'list.minutes-under': {
    kind: 'invalid',
    vi: 'Tác phẩm dài {length}, dưới mức {limit} phút của thể lệ. Ban Thư ký sẽ xem xét.',
    en: 'The recording runs {length}, less than the {limit} minutes of the rules. The secretariat will look at it.',
  },
  'list.row-repeated': {
    kind: 'invalid',
    vi: 'Trùng với dòng {line} của danh sách (cùng tác giả và tên tác phẩm).',
    en: 'The same work (author and title) is in row {line} of the list.',
  },
  'list.code-repeated': {
    kind: 'invalid',
    vi: 'Mã “{value}” đã dùng ở dòng {line}. Mỗi tác phẩm cần một mã riêng.',
    en: 'The code “{value}” is used in row {line}. Every work needs a code of its own.',
  },
  'list.already-received': {
    kind: 'invalid',
    vi: 'Ban Tổ chức đã nhận tác phẩm này của cùng tác giả qua đường khác. Vui lòng bỏ dòng này.',
    en: 'The organisers have received this work of the same author in another way. Please take this row out.',
  },
  'list.work-withdrawn': {
    kind: 'invalid',
    vi: 'Đơn vị đã rút tác phẩm này. Vui lòng bỏ dòng này; nếu muốn gửi lại, hãy nhập riêng từng tác phẩm.',
    en: 'The unit has withdrawn this work. Please take this row out; to send it again, enter it by the form.',
  },
  'list.work-closed': {
    kind: 'invalid',
    vi: 'Tác phẩm số {receiptNumber} không còn thay đổi được.',
    en: 'The work with receipt {receiptNumber} can no longer be changed.',
  },
  'list.receipt-unknown': {
    kind: 'invalid',
    vi: 'Số biên nhận “{value}” không phải của đơn vị. Vui lòng xóa hoặc ghi đúng.',
    en: 'The receipt number “{value}” is not one of the unit. Please clear or correct it.',
  },
  'list.same-work-twice': {
    kind: 'invalid',
    vi: 'Dòng này và dòng {line} cùng chỉ một tác phẩm đã nhận ({receiptNumber}).',
    en: 'This row and row {line} both mean the work with receipt {receiptNumber}.',
  },
} as const satisfies Record<string, Problem>;
