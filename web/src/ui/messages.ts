import { type Catalogue, createUseT } from '../lib/i18n/index.js';

const messages = {
  'app.name': { vi: 'Chấm Kín', en: 'Chấm Kín' },
  skip: { vi: 'Đi tới nội dung', en: 'Skip to content' },
  breadcrumb: { vi: 'Vị trí trang', en: 'Breadcrumb' },
  loading: { vi: 'Đang tải…', en: 'Loading…' },
  retry: { vi: 'Thử lại', en: 'Try again' },
  home: { vi: 'Về trang chính', en: 'To the first page' },
  reload: { vi: 'Tải lại trang', en: 'Reload the page' },
  cancel: { vi: 'Để sau', en: 'Not now' },
  close: { vi: 'Đóng', en: 'Close' },
  remove: { vi: 'Bỏ', en: 'Remove' },
  optional: { vi: 'không bắt buộc', en: 'optional' },

  offline: {
    vi: 'Máy của bạn đang mất kết nối mạng. Nội dung đang viết được giữ trên máy này và sẽ được lưu khi có mạng trở lại.',
    en: 'This device is offline. What you write is kept on this device and will be saved when the line is back.',
  },
  down: {
    vi: 'Chưa kết nối được với máy chủ. Nội dung đang viết được giữ trên máy này; hệ thống tự thử lại.',
    en: 'The server cannot be reached. What you write is kept on this device; the page tries again by itself.',
  },

  'problem.unreachable': { vi: 'Chưa kết nối được với máy chủ', en: 'The server cannot be reached' },
  'problem.unreachable.what': {
    vi: 'Kiểm tra kết nối mạng rồi thử lại. Nội dung đã nhập không bị mất.',
    en: 'Check the connection and try again. Nothing that was typed is lost.',
  },
  'problem.forbidden': { vi: 'Bạn không có quyền xem trang này', en: 'You may not see this page' },
  'problem.forbidden.what': {
    vi: 'Nếu cần, đề nghị Ban Tổ chức cuộc thi giao quyền.',
    en: 'If you need to, ask the organisers of the contest for the role.',
  },
  'problem.not-found': { vi: 'Không tìm thấy', en: 'Not found' },
  'problem.not-found.what': {
    vi: 'Địa chỉ có thể đã sai, hoặc nội dung không dành cho tài khoản này.',
    en: 'The address may be wrong, or the content is not for this account.',
  },
  'problem.conflict': { vi: 'Nội dung vừa được thay đổi ở nơi khác', en: 'This was just changed elsewhere' },
  'problem.conflict.what': {
    vi: 'Tải lại để xem bản mới nhất rồi thực hiện lại.',
    en: 'Reload to see the latest state, then try again.',
  },
  'problem.rate': { vi: 'Quá nhiều lần thử', en: 'Too many attempts' },
  'problem.rate.what': { vi: 'Chờ vài phút rồi thử lại.', en: 'Wait a few minutes, then try again.' },
  'problem.unknown': { vi: 'Chưa thực hiện được', en: 'This could not be done' },
  'problem.unknown.what': {
    vi: 'Hệ thống gặp lỗi. Thử lại sau ít phút; nếu vẫn vậy, báo cho Ban Tổ chức.',
    en: 'The system met an error. Try again in a few minutes; if it persists, tell the organisers.',
  },
  'problem.crash': { vi: 'Trang gặp lỗi khi hiển thị', en: 'The page could not be shown' },
  'problem.crash.what': {
    vi: 'Tải lại trang. Nội dung đã lưu không bị ảnh hưởng.',
    en: 'Reload the page. What was saved is not affected.',
  },

  'form.errors': {
    vi: 'Có {count} chỗ cần sửa',
    en: { one: '{count} thing to correct', other: '{count} things to correct' },
  },
  'form.required': { vi: 'Cần điền mục này.', en: 'Please fill this in.' },

  'save.clean': { vi: 'Đã lưu', en: 'Saved' },
  'save.dirty': { vi: 'Chưa lưu', en: 'Not saved' },
  'save.saving': { vi: 'Đang lưu', en: 'Saving' },
  'save.saved': { vi: 'Đã lưu {time}', en: 'Saved {time}' },
  'save.partly': {
    vi: 'Đã lưu, trừ ô chưa ghi đúng; ô này được giữ trên máy này',
    en: 'Saved but for a field that is not right yet; it is kept on this device',
  },
  'save.local': { vi: 'Đã giữ trên máy này, chờ kết nối', en: 'Kept on this device, waiting for the line' },
  'save.refused': { vi: 'Chưa lưu được: có chỗ cần sửa', en: 'Not saved: something needs correcting' },
  'save.conflict': { vi: 'Chưa lưu: có bản mới hơn', en: 'Not saved: there is a newer version' },

  'conflict.title': { vi: 'Nội dung này đã được sửa ở nơi khác', en: 'This was changed elsewhere' },
  'conflict.what': {
    vi: 'Trên máy này đang có nội dung chưa lưu, trong khi máy chủ có bản mới hơn. Chọn bản được giữ lại.',
    en: 'This device has unsaved content while the server has a newer version. Choose which one stands.',
  },
  'conflict.mine': { vi: 'Giữ nội dung trên máy này', en: 'Keep what is on this device' },
  'conflict.theirs': { vi: 'Dùng bản mới trên máy chủ', en: 'Use the newer version on the server' },

  'confirm.type': { vi: 'Để xác nhận, gõ lại: {text}', en: 'To confirm, type: {text}' },
  'confirm.mismatch': { vi: 'Chưa khớp với {text}.', en: 'This does not match {text}.' },

  'upload.choose': { vi: 'Chọn tệp', en: 'Choose a file' },
  'upload.drop': { vi: 'Kéo tệp vào đây hoặc', en: 'Drag a file here or' },
  'upload.limits': { vi: 'Nhận {types}, tối đa {size}.', en: '{types}, at most {size}.' },
  'upload.sending': { vi: 'Đang tải lên {name}: {percent} %', en: 'Uploading {name}: {percent} %' },
  'upload.checking': { vi: 'Đang ghi nhận {name}', en: 'Recording {name}' },
  'upload.stop': { vi: 'Dừng', en: 'Stop' },
  'upload.too-large': {
    vi: 'Tệp {name} nặng {size}, vượt mức {limit}. Giảm dung lượng ảnh trong bài hoặc chọn tệp khác.',
    en: '{name} is {size}, more than {limit}. Make the pictures in it smaller or choose another file.',
  },
  'upload.wrong-type': {
    vi: 'Tệp {name} không thuộc loại được nhận ({types}).',
    en: '{name} is not one of the accepted types ({types}).',
  },
  'upload.empty': { vi: 'Tệp {name} không có nội dung.', en: '{name} is empty.' },
  'player.failed': {
    vi: 'Trình duyệt không phát được tệp này. Hãy thử trình duyệt khác, hoặc báo Tổ thư ký.',
    en: 'The browser cannot play this file. Please try another browser, or tell the secretariat.',
  },
  'upload.failed': { vi: 'Chưa tải lên được {name}', en: '{name} could not be uploaded' },

  'table.search': { vi: 'Tìm trong danh sách', en: 'Search the list' },
  'table.filter': { vi: 'Lọc theo {label}', en: 'Filter by {label}' },
  'table.all': { vi: 'Tất cả', en: 'All' },
  'table.remove-filter': { vi: 'Bỏ lọc {label}', en: 'Remove filter {label}' },
  'table.clear': { vi: 'Bỏ mọi điều kiện lọc', en: 'Clear all filters' },
  'table.count': { vi: '{count} dòng', en: { one: '{count} row', other: '{count} rows' } },
  'table.range': { vi: '{from}–{to} trong {total}', en: '{from}–{to} of {total}' },
  'table.previous': { vi: 'Trang trước', en: 'Previous page' },
  'table.next': { vi: 'Trang sau', en: 'Next page' },
  'table.pages': { vi: 'Trang', en: 'Pages' },
  'table.none-found': { vi: 'Không có dòng nào khớp điều kiện lọc.', en: 'Nothing matches these filters.' },
  'table.select': { vi: 'Chọn dòng {name}', en: 'Select {name}' },
  'table.select-all': { vi: 'Chọn cả trang', en: 'Select this page' },
  'table.selected': {
    vi: 'Đã chọn {count} dòng',
    en: { one: '{count} selected', other: '{count} selected' },
  },
  'table.unselect': { vi: 'Bỏ chọn', en: 'Clear selection' },
  'table.look': { vi: 'Hiển thị', en: 'View' },
  'table.columns': { vi: 'Cột hiển thị', en: 'Columns' },
  'table.density': { vi: 'Khoảng cách dòng', en: 'Row spacing' },
  'table.density.comfortable': { vi: 'Thoáng', en: 'Comfortable' },
  'table.density.compact': { vi: 'Gọn', en: 'Compact' },

  copy: { vi: 'Sao chép', en: 'Copy' },
  copied: { vi: 'Đã sao chép', en: 'Copied' },
} as const satisfies Catalogue;

/** The translator of the user interface kit. */
export const useUiT = createUseT(messages);
