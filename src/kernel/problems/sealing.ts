import type { Problem } from './problem.js';

/** Problems of sealing. */
export const sealingProblems = {
  'sealing.unscreened': {
    kind: 'conflict',
    vi: 'Chưa thể rọc phách vì còn {count} bài chưa sàng lọc.',
    en: 'The round cannot be sealed: {count} works have not been screened yet.',
  },
  'sealing.media-missing': {
    kind: 'conflict',
    vi: 'Chưa thể rọc phách vì còn {count} tác phẩm âm thanh, hình ảnh chưa có bản phát đã bỏ thông tin kèm theo. Vui lòng chờ ít phút; nếu vẫn thế, mở hồ sơ các bài này để đề nghị tác giả gửi lại tệp.',
    en: 'The round cannot be sealed: {count} works of sound or film have no copy without what the file says of its maker. Please wait some minutes; if it stays so, ask the authors to send another file.',
  },
  'sealing.no-works': {
    kind: 'conflict',
    vi: 'Không có bài hợp lệ nào để rọc phách.',
    en: 'There is no eligible work to seal.',
  },
  'sealing.already-sealed': {
    kind: 'conflict',
    vi: 'Vòng này đã được rọc phách.',
    en: 'This round has been sealed already.',
  },
  'sealing.previous-round-open': {
    kind: 'conflict',
    vi: 'Vòng trước chưa khóa điểm nên chưa thể rọc phách vòng này.',
    en: 'The round before is not closed yet, so this one cannot be sealed.',
  },
  'sealing.scores-not-fixed': {
    kind: 'conflict',
    vi: 'Chỉ được ghép phách sau khi vòng chấm cuối cùng đã khóa điểm.',
    en: 'Codes and works can be joined only after the last round has been closed.',
  },
  'sealing.already-unsealed': {
    kind: 'conflict',
    vi: 'Cuộc thi đã được ghép phách.',
    en: 'The codes of this contest have been unsealed already.',
  },
  'sealing.not-unsealed': {
    kind: 'conflict',
    vi: 'Cuộc thi chưa được ghép phách.',
    en: 'The codes of this contest have not been unsealed yet.',
  },
  'sealing.witness-needed': {
    kind: 'invalid',
    vi: 'Vui lòng ghi họ tên ít nhất một người chứng kiến.',
    en: 'Please name at least one witness.',
  },
  'sealing.commitment-broken': {
    kind: 'conflict',
    vi: 'Bảng phách không khớp với mã cam kết khi rọc phách. Việc ghép phách đã dừng lại; vui lòng báo người quản trị.',
    en: 'The map of codes does not match the commitment made when sealing. Nothing was unsealed; please tell the administrator.',
  },
  'conflict.unit-needed': {
    kind: 'invalid',
    vi: 'Vui lòng chọn ít nhất đơn vị công tác của mình, hoặc xác nhận không thuộc đơn vị nào trong danh sách.',
    en: 'Please choose at least your own unit, or confirm that it is not on the list.',
  },
  'conflict.unit-unknown': {
    kind: 'invalid',
    vi: 'Có đơn vị không thuộc danh sách của cuộc thi này.',
    en: 'One of the units is not on the list of this contest.',
  },
  'conflict.only-additions': {
    kind: 'conflict',
    vi: 'Sau khi rọc phách chỉ được khai thêm, không được bớt các trường hợp đã khai.',
    en: 'After sealing you can add to your declaration, but not take anything back.',
  },
} as const satisfies Record<string, Problem>;
