import { type Catalogue, createUseT } from '../../../lib/i18n/index.js';

const messages = {
  'rule.mean': {
    vi: 'Quy tắc tính điểm của vòng này: điểm trung bình các lần chấm.',
    en: 'The rule that counts in this round: the mean of the readings.',
  },
  'rule.median': {
    vi: 'Quy tắc tính điểm của vòng này: điểm trung vị các lần chấm.',
    en: 'The rule that counts in this round: the median of the readings.',
  },
  'rule.trimmed': {
    vi: 'Quy tắc tính điểm của vòng này: điểm trung bình sau khi bỏ một điểm cao nhất và một điểm thấp nhất, khi bài có từ ba lần chấm.',
    en: 'The rule that counts in this round: the mean without one highest and one lowest score, where a work was read three times or more.',
  },
  'rule.zscore': {
    vi: 'Quy tắc tính điểm của vòng này: điểm chuẩn hóa, đưa điểm của mọi giám khảo về cùng một thang.',
    en: 'The rule that counts in this round: standard scores, which bring all judges to one scale.',
  },
  'rule.leniency': {
    vi: 'Quy tắc tính điểm của vòng này: điểm đã hiệu chỉnh theo mức chấm chặt, chấm rộng của từng giám khảo.',
    en: 'The rule that counts in this round: scores less the severity of each judge.',
  },
  'rule.mixed': {
    vi: 'Quy tắc tính điểm của vòng này: điểm đã hiệu chỉnh theo mức chấm của giám khảo và độ tin cậy của các lần chấm (mô hình hỗn hợp).',
    en: 'The rule that counts in this round: scores corrected for the judges’ severity and for how far readings can be relied on (mixed model).',
  },
  'rule.others': {
    vi: 'Các cách tính khác chỉ để đối chiếu, không làm thay đổi thứ hạng.',
    en: 'Other rules are shown for comparison and change no place.',
  },
  'rule.to-come': {
    vi: 'Bảng xếp hạng được lập theo quy tắc đã công bố, và mã cam kết được ghi vào nhật ký.',
    en: 'The ranking is made by this published rule, and its commitment is written to the record.',
  },
  'rule.millionth': {
    vi: 'Hai bài có điểm hiệu chỉnh chênh dưới một phần triệu điểm được coi là bằng điểm.',
    en: 'Works whose corrected scores differ by less than a millionth of a point count as equal.',
  },
  'ties.keys': {
    vi: 'Khi bằng điểm, xét lần lượt: {keys}. Nếu vẫn bằng nhau, các bài đồng hạng.',
    en: 'Equal scores are parted, in this order, by: {keys}. What remains equal shares its place.',
  },
  'ties.none': {
    vi: 'Các bài bằng điểm thì đồng hạng.',
    en: 'Works of equal scores share their place.',
  },
  'key.criterion': { vi: 'điểm tiêu chí “{name}”', en: 'the criterion “{name}”' },
  'key.median': { vi: 'điểm trung vị', en: 'the median' },
  'key.highest': { vi: 'điểm cao nhất', en: 'the highest score' },
  'key.lowest': { vi: 'điểm thấp nhất', en: 'the lowest score' },
  'key.earlier-round': { vi: 'thứ hạng vòng trước', en: 'the place in the round before' },
  parted: {
    vi: 'Bằng điểm với bài đứng trên; xếp sau theo {key}',
    en: 'Same score as the work above; placed below by {key}',
  },

  'value.median': { vi: 'Trung vị', en: 'Median' },
  'value.trimmed': { vi: 'Bỏ cao, thấp nhất', en: 'Trimmed mean' },
  'value.zscore': { vi: 'Điểm chuẩn hóa', en: 'Standard score' },
  'value.leniency': { vi: 'Điểm hiệu chỉnh', en: 'Corrected score' },
  'value.mixed': { vi: 'Điểm hiệu chỉnh', en: 'Corrected score' },

  only: { vi: 'Bài', en: 'Works' },
  'only.advancing': { vi: 'vào vòng sau', en: 'that go on' },
  'only.line': { vi: 'quanh vạch vào vòng sau', en: 'around the line' },
  'shown.some': { vi: 'Đang hiện {shown} trên {found} bài', en: '{shown} of {found} works shown' },
  more: { vi: 'Hiện thêm bài', en: 'Show more works' },
  'none.clear': { vi: 'Bỏ tìm và lọc', en: 'Clear search and filters' },

  'check.title': { vi: 'Khóa vòng', en: 'Closing the round' },
  'wait.ordered': {
    vi: 'Đã nhận yêu cầu khóa vòng. Phiếu chấm sắp được kiểm tra.',
    en: 'Closing the round has been ordered. Its sheets are about to be checked.',
  },
  'wait.checking': {
    vi: 'Đang kiểm tra phiếu chấm… {done}/{total} bài',
    en: 'The sheets are being checked… {done} of {total} works',
  },
  'check.page': {
    vi: 'Trong lúc kiểm tra, vòng chưa khóa: phiếu vẫn được nộp, điểm lệch vẫn được xử lý. Nếu có thay đổi, vòng được kiểm tra lại hoặc chưa khóa, và trang sẽ báo. Có thể rời trang này; việc kiểm tra vẫn tiếp tục.',
    en: 'Until the check is through the round is not closed: sheets are handed in and differences settled as before. If something changes, the check is made again or the round is not closed, and the page says so. You can leave; it goes on.',
  },
  'check.progress': { vi: 'Tiến độ kiểm tra phiếu chấm', en: 'How far the check of the sheets is' },
  'refused.title': { vi: 'Vòng chưa được khóa', en: 'The round has not been closed' },
  'refused.at': { vi: 'Kiểm tra xong lúc {at}.', en: 'The check ended at {at}.' },
  'check-failed.title': {
    vi: 'Chưa kiểm tra được phiếu chấm',
    en: 'The sheets could not be checked',
  },
  'check-failed': {
    vi: 'Chương trình đã thử nhiều lần. Phiếu chấm vẫn nguyên vẹn và vòng chưa khóa. Hãy cho kiểm tra lại; nếu vẫn không được, báo cho người quản trị hệ thống.',
    en: 'It was tried several times. The sheets are safe and the round is not closed. Please have them checked again, and tell the administrator if that fails too.',
  },
  'check-failed.again': { vi: 'Kiểm tra lại để khóa vòng', en: 'Check again and close' },

  'wait.waiting': {
    vi: 'Vòng đã khóa, phiếu chấm không sửa được nữa. Bảng xếp hạng sắp được lập.',
    en: 'The round is closed and its sheets can no longer change. The ranking is about to be worked out.',
  },
  'wait.reading': {
    vi: 'Đang lập bảng xếp hạng: đã đọc phiếu của {done} trên {total} bài.',
    en: 'The ranking is being worked out: sheets of {done} of {total} works have been read.',
  },
  'wait.ranking': {
    vi: 'Đang lập bảng xếp hạng: đã đọc xong phiếu, đang tính điểm và thứ hạng.',
    en: 'The ranking is being worked out: all sheets have been read, places are being made.',
  },
  'wait.storing': {
    vi: 'Đang lập bảng xếp hạng: đã ghi {done} trên {total} bài.',
    en: 'The ranking is being worked out: {done} of {total} works have been written.',
  },
  'wait.page': {
    vi: 'Trang tự cập nhật khi xong. Có thể rời trang này; việc lập bảng vẫn tiếp tục.',
    en: 'The page shows it once it is there. You can leave; it goes on.',
  },
  'wait.progress': { vi: 'Tiến độ lập bảng xếp hạng', en: 'How far the ranking is' },
  'failed.title': {
    vi: 'Chưa lập được bảng xếp hạng',
    en: 'The ranking could not be worked out',
  },
  failed: {
    vi: 'Chương trình đã thử nhiều lần. Phiếu chấm vẫn nguyên vẹn và vòng vẫn khóa. Hãy cho lập lại; nếu vẫn không được, báo cho người quản trị hệ thống.',
    en: 'It was tried several times. The sheets are safe and the round stays closed. Please have it worked out again, and tell the administrator if that fails too.',
  },
  'failed.again': { vi: 'Lập lại bảng xếp hạng', en: 'Work it out again' },

  'spread.title': { vi: 'Phân bố điểm xếp hạng', en: 'How the scores that count are spread' },
} as const satisfies Catalogue;

/** The translator of the ranking and of the rule that counts. */
export const useRankingT = createUseT(messages);
