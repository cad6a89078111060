import type { Problem } from './problem.js';

/** Problems of entries and of their screening. */
export const entryProblems = {
  'entry.not-receiving': {
    kind: 'conflict',
    vi: 'Cuộc thi hiện không nhận bài dự thi.',
    en: 'The contest is not receiving works at present.',
  },
  'entry.deadline-passed': {
    kind: 'conflict',
    vi: 'Đã hết thời hạn nhận bài dự thi nên không thể thay đổi.',
    en: 'The deadline has passed, so the work can no longer be changed.',
  },
  'entry.too-many-drafts': {
    kind: 'conflict',
    vi: 'Bạn đang có {limit} bài dự thi chưa nộp. Vui lòng nộp hoặc rút bớt trước khi tạo bài mới.',
    en: 'You have {limit} works that are not submitted. Please submit or withdraw some before you begin another.',
  },
  'entry.incomplete': {
    kind: 'invalid',
    vi: 'Bài dự thi chưa đủ thông tin để nộp. Vui lòng bổ sung các mục được đánh dấu.',
    en: 'The work is not complete yet. Please fill in the marked parts.',
  },
  'entry.category-missing': {
    kind: 'invalid',
    vi: 'Chưa chọn thể loại.',
    en: 'No category is chosen.',
  },
  'entry.title-missing': {
    kind: 'invalid',
    vi: 'Chưa nhập tên tác phẩm.',
    en: 'The work has no title.',
  },
  'entry.authors-missing': {
    kind: 'invalid',
    vi: 'Chưa có tác giả nào.',
    en: 'No author is named.',
  },
  'entry.too-many-authors': {
    kind: 'invalid',
    vi: 'Số tác giả vượt quá mức thể loại này cho phép.',
    en: 'There are more authors than this category allows.',
  },
  'entry.author-name-missing': {
    kind: 'invalid',
    vi: 'Có tác giả chưa ghi họ và tên.',
    en: 'An author has no name.',
  },
  'entry.author-birth-year-missing': {
    kind: 'invalid',
    vi: 'Có tác giả chưa ghi năm sinh.',
    en: 'An author has no year of birth.',
  },
  'entry.author-repeated': {
    kind: 'invalid',
    vi: 'Một tác giả được ghi hai lần.',
    en: 'An author is named twice.',
  },
  'entry.author-contact-missing': {
    kind: 'invalid',
    vi: 'Tác giả thứ nhất cần có số điện thoại hoặc thư điện tử để liên hệ.',
    en: 'The first author needs a phone number or an e-mail address.',
  },
  'entry.author-email-invalid': {
    kind: 'invalid',
    vi: 'Có địa chỉ thư điện tử chưa đúng.',
    en: 'An e-mail address is not valid.',
  },
  'entry.author-phone-invalid': {
    kind: 'invalid',
    vi: 'Có số điện thoại chưa đúng.',
    en: 'A phone number is not valid.',
  },
  'entry.script-missing': {
    kind: 'invalid',
    vi: 'Chưa tải tệp kịch bản lên.',
    en: 'The script is not uploaded yet.',
  },
  'entry.media-missing': {
    kind: 'invalid',
    vi: 'Chưa tải tệp âm thanh hoặc video lên.',
    en: 'The sound or film is not uploaded yet.',
  },
  'entry.translation-missing': {
    kind: 'invalid',
    vi: 'Tác phẩm không viết bằng tiếng Việt nên phải kèm bản dịch tiếng Việt.',
    en: 'The work is not in Vietnamese, so a Vietnamese translation has to come with it.',
  },
  'entry.file-place-taken': {
    kind: 'conflict',
    vi: 'Bài dự thi đã có đủ số tệp của loại này.',
    en: 'The work has no place left for a file of this kind.',
  },
  'entry.page-not-picture': {
    kind: 'invalid',
    vi: 'Chỉ ảnh chụp các trang mới được gửi thành nhiều tệp. Vui lòng gộp văn bản vào một tệp.',
    en: 'Only pictures of pages can be sent as several files. Please put the text into one file.',
  },
  'entry.text-not-ready': {
    kind: 'conflict',
    vi: 'Tệp đang được kiểm tra. Vui lòng đợi ít phút rồi xác nhận văn bản.',
    en: 'The file is still being inspected. Please confirm its text in a few minutes.',
  },
  'entry.text-needs-no-confirmation': {
    kind: 'conflict',
    vi: 'Văn bản này không cần xác nhận, hoặc việc xác nhận thuộc về Tổ thư ký.',
    en: 'This text needs no confirmation, or the secretariat has to confirm it.',
  },
  'entry.text-empty': {
    kind: 'invalid',
    vi: 'Văn bản xác nhận đang để trống hoặc quá dài.',
    en: 'The text to confirm is empty or too long.',
  },
  'entry.file-missing': {
    kind: 'invalid',
    vi: 'Chưa có tệp bài dự thi.',
    en: 'The file of the work is missing.',
  },
  'entry.file-type-outside-category': {
    kind: 'invalid',
    vi: 'Thể loại đã chọn không nhận loại tệp này.',
    en: 'The chosen category does not take files of this type.',
  },
  'entry.file-over-category-limit': {
    kind: 'invalid',
    vi: 'Tệp vượt quá dung lượng của thể loại đã chọn.',
    en: 'The file is larger than the chosen category allows.',
  },
  'entry.page-undrawable': {
    kind: 'not-found',
    vi: 'Không dựng được hình của trang {page}. Vui lòng tải tệp về để xem.',
    en: 'Page {page} cannot be drawn. Please download the file to look at it.',
  },
  'entry.file-rejected': {
    kind: 'invalid',
    vi: 'Tệp không dùng được làm bài dự thi. Vui lòng xem lý do ở mục tệp và gửi tệp khác.',
    en: 'The file cannot be taken as a work. Please see the reason beside the file and send another one.',
  },
  'entry.consent-missing': {
    kind: 'invalid',
    vi: 'Chưa đồng ý với mục đích xử lý dữ liệu bắt buộc.',
    en: 'A consent that is needed has not been given.',
  },
  'entry.barred': {
    kind: 'forbidden',
    vi: 'Theo thể lệ, người tham gia tổ chức hoặc chấm thi không được gửi bài hay đứng tên trong cuộc thi này.',
    en: 'By the rules, those who organise or judge this contest may not enter it or be named as authors.',
  },
  'entry.over-cap-category': {
    kind: 'conflict',
    vi: 'Mỗi tác giả chỉ được gửi tối đa {limit} bài ở thể loại này.',
    en: 'An author may enter at most {limit} works in this category.',
  },
  'entry.over-cap-form-group': {
    kind: 'conflict',
    vi: 'Mỗi tác giả chỉ được gửi tối đa {limit} bài ở nhóm loại hình này.',
    en: 'An author may enter at most {limit} works in this group of forms.',
  },
  'entry.over-cap-contest': {
    kind: 'conflict',
    vi: 'Mỗi tác giả chỉ được gửi tối đa {limit} bài trong cuộc thi này.',
    en: 'An author may enter at most {limit} works in this contest.',
  },
  'entry.category-unknown': {
    kind: 'invalid',
    vi: 'Thể loại này không có trong cuộc thi.',
    en: 'The contest has no such category.',
  },
  'entry.unit-unknown': {
    kind: 'invalid',
    vi: 'Đơn vị này không có trong danh sách của cuộc thi. Vui lòng chọn lại hoặc tự nhập tên đơn vị.',
    en: 'This unit is not on the list of the contest. Please choose again or type its name.',
  },
  'entry.consent-unknown': {
    kind: 'invalid',
    vi: 'Mục đích xử lý dữ liệu này không có trong cuộc thi.',
    en: 'The contest does not ask for consent to this purpose.',
  },
  'entry.file-absent': {
    kind: 'invalid',
    vi: 'Chưa có tệp nào được gửi lên.',
    en: 'No file was sent.',
  },
  'entry.file-empty': {
    kind: 'invalid',
    vi: 'Tệp rỗng. Vui lòng chọn lại tệp bài dự thi.',
    en: 'The file is empty. Please choose the file of your work again.',
  },
  'entry.file-too-large': {
    kind: 'too-large',
    vi: 'Tệp vượt quá dung lượng cho phép ({limitMegabytes} MB).',
    en: 'The file is larger than the {limitMegabytes} MB allowed.',
  },
  'entry.file-type-not-accepted': {
    kind: 'unsupported-media',
    vi: 'Loại tệp này không được nhận. Vui lòng dùng: {accepted}.',
    en: 'Files of this type are not accepted. Please use: {accepted}.',
  },
  'entry.file-type-mismatch': {
    kind: 'unsupported-media',
    vi: 'Nội dung tệp không phải là {declared} như tên tệp. Vui lòng lưu lại đúng định dạng rồi gửi lại.',
    en: 'The content of the file is not {declared} as its name says. Please save it in the right format and send it again.',
  },
  'upload.expired': {
    kind: 'gone',
    vi: 'Phần tệp tải dở đã quá hạn lưu và đã được xóa. Vui lòng chọn lại tệp để tải lên từ đầu.',
    en: 'The unfinished upload was kept too long and is gone. Please choose the file again to upload it from the start.',
  },
  'upload.wrong-offset': {
    kind: 'conflict',
    vi: 'Máy chủ đã nhận đến một vị trí khác của tệp. Hệ thống sẽ tự tiếp tục từ đúng vị trí.',
    en: 'The server has another part of the file already. The upload goes on from the right place by itself.',
  },
  'upload.busy': {
    kind: 'conflict',
    vi: 'Tệp này đang được tải lên từ một kết nối khác. Hệ thống sẽ tự thử lại.',
    en: 'The file is being uploaded over another connection. The upload is tried again by itself.',
  },
  'upload.metadata-invalid': {
    kind: 'invalid',
    vi: 'Thông tin kèm theo tệp chưa đúng. Vui lòng chọn lại tệp.',
    en: 'What was said about the file is not right. Please choose the file again.',
  },
  'upload.protocol': {
    kind: 'precondition',
    vi: 'Yêu cầu tải tệp không theo giao thức tus 1.0.0.',
    en: 'The upload does not speak the protocol tus 1.0.0.',
  },
  'upload.too-late': {
    kind: 'conflict',
    vi: 'Tệp tải xong lúc {arrivedAt}, sau thời hạn nhận bài, nên không được nhận. Những gì bạn đã nộp trước đó vẫn được giữ nguyên.',
    en: 'The file was complete at {arrivedAt}, after the deadline, and was not taken. What you handed in before stands as it was.',
  },
  'reception.not-open': {
    kind: 'conflict',
    vi: 'Chỉ tiếp nhận bài giấy trong thời gian nhận bài và sàng lọc.',
    en: 'Works on paper are taken in only while the contest receives or screens.',
  },
  'reception.journal-too-long': {
    kind: 'conflict',
    vi: 'Bảng Excel có nhiều nhất {most} dòng. Vui lòng tải sổ dạng CSV, hoặc chọn khoảng ngày ngắn hơn.',
    en: 'A workbook holds at most {most} lines. Please download the journal as CSV, or choose fewer days.',
  },
  'reception.late': {
    kind: 'conflict',
    vi: 'Bài không đúng quy định về thời hạn tiếp nhận. Vui lòng chọn nhận có lý do hoặc không nhận.',
    en: 'The work misses a rule of arrival. Please accept it with a reason, or refuse it.',
  },
  'reception.channel-closed': {
    kind: 'conflict',
    vi: 'Cuộc thi không công bố nhận bài bằng hình thức này.',
    en: 'The contest has not announced this way in.',
  },
  'reception.postmark-late': {
    kind: 'conflict',
    vi: 'Dấu bưu điện ngày {day}, sau ngày cuối theo thể lệ ({lastDay}).',
    en: 'The postmark is of {day}, after the last day of the rules ({lastDay}).',
  },
  'reception.postmark-missing': {
    kind: 'conflict',
    vi: 'Không đọc được dấu bưu điện và bài đến sau ngày dấu bưu điện cuối cùng ({lastDay}).',
    en: 'No postmark can be read, and the work came after the last day of the postmark ({lastDay}).',
  },
  'reception.arrival-late': {
    kind: 'conflict',
    vi: 'Bài đến ngày {day}, sau ngày cuối nhận qua bưu điện ({lastDay}).',
    en: 'The work came on {day}, after the last day of arrival by post ({lastDay}).',
  },
  'reception.hand-late': {
    kind: 'conflict',
    vi: 'Bài nộp trực tiếp ngày {day}, sau ngày cuối nhận trực tiếp ({lastDay}).',
    en: 'The work was handed over on {day}, after the last day for that ({lastDay}).',
  },
  'reception.email-late': {
    kind: 'conflict',
    vi: 'Thư gửi lúc {time}, sau hạn nhận qua thư điện tử ({lastTime}).',
    en: 'The mail was sent at {time}, after the deadline by e-mail ({lastTime}).',
  },
  'reception.arrival-ahead': {
    kind: 'invalid',
    vi: 'Thời điểm nhận không được ở tương lai.',
    en: 'The time of arrival must not be in the future.',
  },
  'reception.postmark-after-arrival': {
    kind: 'invalid',
    vi: 'Ngày dấu bưu điện không được sau ngày nhận.',
    en: 'The postmark must not be later than the arrival.',
  },
  'reception.postmark-not-by-post': {
    kind: 'invalid',
    vi: 'Chỉ bài gửi qua bưu điện mới có dấu bưu điện.',
    en: 'Only works sent by post have a postmark.',
  },
  'reception.barred-unknown': {
    kind: 'invalid',
    vi: 'Cần ít nhất năm sinh, thư điện tử, số điện thoại hoặc số giấy tờ để nhận ra người này.',
    en: 'A year of birth, an e-mail address, a phone number or an ID number is needed to recognise the person.',
  },
  'reception.twins-judged': {
    kind: 'conflict',
    vi: 'Hai bài này đã được kết luận trước đó.',
    en: 'These two works have been judged before.',
  },
  'screening.no-file': {
    kind: 'conflict',
    vi: 'Bài này chưa có bản mềm hoặc bản quét nên chưa thể công nhận hợp lệ.',
    en: 'The work has no soft copy or scan yet, so it cannot be declared eligible.',
  },
  'screening.sealed': {
    kind: 'forbidden',
    vi: 'Cuộc thi đã rọc phách. Hồ sơ dự thi chỉ được mở lại sau khi công bố kết quả.',
    en: 'The contest has been sealed. Dossiers open again only after the results are published.',
  },
  'screening.not-open': {
    kind: 'conflict',
    vi: 'Hồ sơ chỉ được sàng lọc trong thời gian nhận bài và sàng lọc.',
    en: 'Works are screened only while the contest receives or screens.',
  },
  'screening.judge-barred': {
    kind: 'forbidden',
    vi: 'Người chấm thi không được xem hồ sơ dự thi của cùng cuộc thi.',
    en: 'Those who judge a contest may not see its dossiers.',
  },
  'screening.inspection-pending': {
    kind: 'conflict',
    vi: 'Tệp bài dự thi đang được kiểm tra tự động. Vui lòng chờ kết quả rồi quyết định.',
    en: 'The file is still being inspected. Please wait for the result before you decide.',
  },
  'screening.no-text': {
    kind: 'conflict',
    vi: 'Không đọc được chữ từ tệp nên không thể tạo bản chấm kín. Bài này chưa thể công nhận hợp lệ.',
    en: 'No text could be read from the file, so there can be no blind copy. The work cannot be declared eligible.',
  },
  'screening.pages-unread': {
    kind: 'conflict',
    vi: 'Bài có trang ảnh chưa đọc được chữ. Hãy đối chiếu với bản gốc, bổ sung và xác nhận văn bản trước khi công nhận hợp lệ.',
    en: 'The work has pages as pictures that were not read. Compare the text with the original, complete and confirm it before you declare the work eligible.',
  },
  'screening.reason-missing': {
    kind: 'invalid',
    vi: 'Quyết định không hợp lệ cần nêu lý do trong danh mục phạm quy.',
    en: 'An ineligible work needs a reason from the list.',
  },
  'screening.mask-outside-text': {
    kind: 'invalid',
    vi: 'Có vùng che nằm ngoài văn bản của bài dự thi.',
    en: 'A mask lies outside the text of the work.',
  },
} as const satisfies Record<string, Problem>;
