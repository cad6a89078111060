import { type Catalogue, createUseT } from '../../lib/i18n/index.js';

const messages = {
  'role.work': { vi: 'Tác phẩm', en: 'The work' },
  'role.script': { vi: 'Kịch bản', en: 'Script' },
  'role.media': { vi: 'Tệp âm thanh hoặc video', en: 'Sound or film' },
  'role.translation': { vi: 'Bản dịch tiếng Việt', en: 'Vietnamese translation' },
  'role.proof': { vi: 'Minh chứng', en: 'Proofs' },
  'role.work.what': {
    vi: 'Một tệp văn bản, hoặc ảnh chụp lần lượt các trang viết tay.',
    en: 'One document, or pictures of the pages, one after the other.',
  },
  'role.script.what': {
    vi: 'Văn bản đầy đủ của tác phẩm; giám khảo đọc bản này khi nghe hoặc xem.',
    en: 'The whole text of the work; judges read it while they listen or watch.',
  },
  'role.media.what': {
    vi: 'Giám khảo nghe, xem bản sao đã bỏ tên tệp, thẻ thông tin và thời điểm ghi. Lời nói, hình ảnh và chữ trong tác phẩm vẫn giữ nguyên: đừng xưng tên hoặc nêu đơn vị.',
    en: 'Judges get a copy without its name, tags and dates of recording. What is said and shown in it stays: name neither yourself nor your unit.',
  },
  'role.translation.what': {
    vi: 'Cần có khi tác phẩm không viết bằng tiếng Việt.',
    en: 'Needed when the work is not in Vietnamese.',
  },
  'role.proof.what': {
    vi: 'Ảnh chụp hoặc bản quét trang báo, giấy xác nhận… nếu thể lệ yêu cầu. Chỉ Tổ thư ký xem được.',
    en: 'Pictures or scans of a publication, a confirmation… where the rules ask for it. Only the secretariat sees them.',
  },

  choose: { vi: 'Chọn tệp', en: 'Choose a file' },
  'choose.several': { vi: 'Chọn tệp', en: 'Choose files' },
  replace: { vi: 'Thay bằng tệp khác', en: 'Replace the file' },
  add: { vi: 'Thêm tệp', en: 'Add a file' },
  photograph: { vi: 'Chụp trang bài', en: 'Photograph a page' },
  'photograph.proof': { vi: 'Chụp ảnh', en: 'Take a picture' },
  drop: { vi: 'Kéo tệp vào đây hoặc', en: 'Drag a file here or' },
  limits: { vi: 'Nhận {types}, tối đa {size}.', en: '{types}, at most {size}.' },
  'limits.pages': {
    vi: 'Nhận {types}, tối đa {size} mỗi tệp. Ảnh chụp: tối đa {pages} trang.',
    en: '{types}, at most {size} each. Pictures: at most {pages} pages.',
  },
  'refused.empty': { vi: 'Tệp {name} không có nội dung.', en: '{name} is empty.' },
  'refused.type': {
    vi: 'Tệp {name} không thuộc loại được nhận ở mục này ({types}).',
    en: '{name} is not one of the types accepted here ({types}).',
  },
  'refused.size': {
    vi: 'Tệp {name} nặng {size}, vượt mức {limit}.',
    en: '{name} is {size}, more than {limit}.',
  },
  'refused.several': {
    vi: 'Mục này chỉ nhận một tệp. Muốn gửi nhiều tệp, chọn ảnh chụp các trang.',
    en: 'Only one file fits here. Several can be sent as pictures of pages.',
  },
  'refused.pages': {
    vi: 'Bài có tối đa {count} trang ảnh.',
    en: 'A work has at most {count} pictures of pages.',
  },
  'refused.other': {
    vi: 'Tệp {name} không phải tệp đang tải dở: tên, dung lượng hoặc thời điểm sửa khác. Chọn lại đúng tệp, hoặc bỏ phần tải dở.',
    en: '{name} is not the file of which a part has come: its name, size or date differs. Choose the same file, or drop the part.',
  },

  'state.queued': { vi: 'Chờ đến lượt', en: 'Waiting for its turn' },
  'state.sending': { vi: 'Đang tải lên', en: 'Uploading' },
  'state.paused': { vi: 'Đang tạm dừng', en: 'Paused' },
  'state.waiting': {
    vi: 'Mất kết nối. Sẽ tự tải tiếp khi có mạng; phần đã tải không mất.',
    en: 'The line is lost. It goes on by itself when it is back; nothing that has come is lost.',
  },
  'state.waiting.server': {
    vi: 'Máy chủ chưa nhận được lúc này. Sẽ tự thử lại; phần đã tải không mất.',
    en: 'The server cannot take it just now. It is tried again; nothing that has come is lost.',
  },
  'state.placing': { vi: 'Đã tải xong, máy chủ đang cất tệp', en: 'Uploaded, the server puts it away' },
  'state.failed': { vi: 'Chưa nhận được tệp', en: 'The file was not taken' },
  amount: { vi: '{sent} / {size}', en: '{sent} of {size}' },
  left: { vi: 'còn khoảng {time}', en: 'about {time} left' },
  'left.late': {
    vi: 'Với tốc độ hiện tại, tệp tải xong sau hạn nộp và sẽ không được nhận. Hãy đổi sang mạng nhanh hơn hoặc giảm dung lượng tệp.',
    en: 'At this speed the file is complete after the deadline and will not be taken. Use a faster line or make the file smaller.',
  },
  cancel: { vi: 'Bỏ', en: 'Drop' },
  'cancel.of': { vi: 'Bỏ tệp {name}', en: 'Drop {name}' },
  'pause.of': { vi: 'Tạm dừng tải {name}', en: 'Pause {name}' },
  'resume.of': { vi: 'Tải tiếp {name}', en: 'Go on with {name}' },
  progress: { vi: 'Đang tải lên {name}: {percent} %', en: 'Uploading {name}: {percent} %' },

  'open.what': {
    vi: 'Máy chủ đã có {percent} % ({sent} / {size}). Chọn lại đúng tệp này để tải nốt phần còn thiếu. Phần đã tải được giữ đến {until}.',
    en: 'The server has {percent} % of it ({sent} of {size}). Choose the same file again to send the rest. What has come is kept until {until}.',
  },
  'open.choose': { vi: 'Chọn lại tệp', en: 'Choose the file again' },

  'file.download': { vi: 'Tải về', en: 'Download' },
  'file.download.of': { vi: 'Tải về {name}', en: 'Download {name}' },
  'file.remove.of': { vi: 'Bỏ {name}', en: 'Remove {name}' },
  'file.uploaded': { vi: '{size}, tải lên {at}', en: '{size}, uploaded {at}' },
  'file.length': { vi: 'dài {length}', en: '{length} long' },
  page: { vi: 'Trang {number}', en: 'Page {number}' },
  'page.up': { vi: 'Đưa trang {number} lên trước', en: 'Move page {number} up' },
  'page.down': { vi: 'Đưa trang {number} xuống sau', en: 'Move page {number} down' },
  'play.of': { vi: 'Nghe hoặc xem {name}', en: 'Play {name}' },
} as const satisfies Catalogue;

/** The translator of the step of files. */
export const useTransferT = createUseT(messages);
