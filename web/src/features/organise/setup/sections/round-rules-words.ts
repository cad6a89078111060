import { type Catalogue, createUseT } from '../../../../lib/i18n/index.js';

const messages = {
  apart: { vi: 'Khi điểm của các giám khảo lệch nhau', en: 'When the judges’ scores differ' },
  'apart.help': {
    vi: 'Mỗi mức áp dụng từ độ lệch ghi ở mức đó cho đến mức tiếp theo. Dưới mức đầu tiên, lấy trung bình cộng.',
    en: 'Each tier holds from its difference on up to the next one. Below the first the mean stands.',
  },
  metric: { vi: 'So độ lệch theo', en: 'What is compared' },
  'metric.total': { vi: 'Điểm tổng', en: 'The totals' },
  'metric.any-criterion': { vi: 'Điểm của từng tiêu chí', en: 'The scores of each criterion' },
  'metric.both': { vi: 'Điểm tổng và điểm từng tiêu chí', en: 'The totals and each criterion' },
  'tier.add': { vi: 'Thêm mức lệch', en: 'Add a tier' },
  'tier.remove': { vi: 'Bỏ mức lệch {number}', en: 'Remove tier {number}' },
  'tier.start': { vi: 'Lệch', en: 'Apart' },
  'tier.from': { vi: 'từ', en: 'from' },
  'tier.above': { vi: 'trên', en: 'above' },
  'tier.points': { vi: 'Điểm', en: 'Points' },
  'tier.action': { vi: 'Cách xử lý', en: 'What is done' },
  'action.average': { vi: 'Lấy trung bình cộng', en: 'Take the mean' },
  'action.discuss': { vi: 'Giám khảo trao đổi, thống nhất điểm', en: 'The judges discuss' },
  'action.discuss-with-minutes': {
    vi: 'Trao đổi, thống nhất điểm, lập biên bản',
    en: 'The judges discuss, with minutes',
  },
  'action.head-decides': { vi: 'Trưởng ban Giám khảo quyết định', en: 'The panel head decides' },
  'action.third-reading': { vi: 'Chấm lần thứ ba', en: 'A third reading' },
  'action.together': { vi: 'Ban Giám khảo chấm chung', en: 'The panel reads it together' },
  'third.rule': { vi: 'Sau lần chấm thứ ba, lấy', en: 'After a third reading' },
  'third.mean-of-three': { vi: 'Trung bình cộng ba lượt chấm', en: 'The mean of the three' },
  'third.equal-pair-else-mean': {
    vi: 'Hai điểm bằng nhau; nếu không có thì trung bình cộng',
    en: 'Two equal scores, else the mean',
  },
  'third.closest-pair': { vi: 'Trung bình hai điểm gần nhau nhất', en: 'The mean of the closest two' },
  'third.third-is-final': { vi: 'Điểm của lần chấm thứ ba', en: 'The third score' },
  'third.council': { vi: 'Điểm do Ban Giám khảo quyết định', en: 'What the panel decides' },
  together: { vi: 'Chấm chung khi ba lượt lệch trên', en: 'Together when three lie apart above' },
  'together.help': { vi: 'Điểm. Để trống: không.', en: 'Points. Empty: never.' },
  'preview.title': { vi: 'Nghĩa là', en: 'This means' },
  'preview.average': {
    vi: 'Lệch {points} điểm: lấy trung bình cộng.',
    en: '{points} points apart: the mean stands.',
  },
  'preview.discuss': {
    vi: 'Lệch {points} điểm: các giám khảo chấm bài trao đổi dưới mã phách, thống nhất điểm.',
    en: '{points} points apart: the judges of the work discuss it, by code, and agree on a score.',
  },
  'preview.discuss-with-minutes': {
    vi: 'Lệch {points} điểm: các giám khảo chấm bài trao đổi, thống nhất điểm, lập biên bản.',
    en: '{points} points apart: the judges discuss, agree on a score and keep minutes.',
  },
  'preview.head-decides': {
    vi: 'Lệch {points} điểm: Trưởng ban Giám khảo xem các phiếu và quyết định điểm.',
    en: '{points} points apart: the panel head looks at the sheets and decides.',
  },
  'preview.third-reading': {
    vi: 'Lệch {points} điểm: một giám khảo khác chấm lần thứ ba.',
    en: '{points} points apart: another judge reads the work.',
  },
  'preview.together': {
    vi: 'Lệch {points} điểm: Ban Giám khảo chấm chung, Trưởng ban ghi kết quả kèm biên bản.',
    en: '{points} points apart: the panel reads the work together; the head records the outcome with minutes.',
  },
  'preview.none': {
    vi: 'Điểm lệch nhau bao nhiêu cũng lấy trung bình cộng.',
    en: 'However far the scores lie apart, the mean stands.',
  },
  'preview.single': {
    vi: 'Mỗi bài chỉ có một giám khảo nên không có điểm lệch.',
    en: 'With one judge for each work no scores can differ.',
  },
  method: { vi: 'Cách tính điểm của tác phẩm', en: 'How the score of a work is made' },
  'method.mean': { vi: 'Trung bình cộng', en: 'Mean' },
  'method.median': { vi: 'Trung vị', en: 'Median' },
  'method.trimmed': { vi: 'Trung bình, bỏ điểm cao nhất và thấp nhất', en: 'Trimmed mean' },
  'method.zscore': { vi: 'Điểm chuẩn hóa theo giám khảo (z)', en: 'Standard scores' },
  'method.leniency': { vi: 'Hiệu chỉnh mức chặt, rộng của giám khảo', en: 'Corrected for leniency' },
  'method.mixed': { vi: 'Mô hình hỗn hợp', en: 'Mixed model' },
  'method.mean.help': {
    vi: 'Cộng điểm các giám khảo rồi chia đều. Ai cũng tính lại được; giám khảo chấm chặt hay rộng ảnh hưởng trực tiếp.',
    en: 'The judges’ scores, added and divided. Anybody can check it; a strict or generous judge shows fully.',
  },
  'method.median.help': {
    vi: 'Lấy điểm ở giữa. Một điểm quá cao hay quá thấp không kéo lệch kết quả; hợp khi mỗi bài có từ ba giám khảo.',
    en: 'The score in the middle. One score far off does not pull it; of use from three judges on.',
  },
  'method.trimmed.help': {
    vi: 'Bỏ một điểm cao nhất và một điểm thấp nhất rồi lấy trung bình; cần từ ba giám khảo mỗi bài.',
    en: 'The mean without the highest and the lowest score; needs three judges or more.',
  },
  'method.zscore.help': {
    vi: 'So mỗi điểm với mức thường cho của chính giám khảo đó. Kết quả không còn trên thang điểm của biểu điểm.',
    en: 'Each score is set against what its judge usually gives. The results leave the scale of the rubric.',
  },
  'method.leniency.help': {
    vi: 'Cộng hoặc trừ phần chênh của giám khảo chấm chặt hoặc rộng, ước lượng từ các bài chấm chéo.',
    en: 'Takes out how strict or generous each judge is, estimated from the works that judges share.',
  },
  'method.mixed.help': {
    vi: 'Như hiệu chỉnh mức chặt, rộng, và thận trọng hơn với bài có ít lượt chấm.',
    en: 'As the correction for leniency, and more careful with works that few have read.',
  },
  ties: { vi: 'Khi bằng điểm, xét lần lượt', en: 'Equal scores are parted, in this order, by' },
  'ties.none': {
    vi: 'Chưa chọn căn cứ: các bài bằng điểm cùng thứ hạng, Hội đồng quyết định.',
    en: 'Nothing chosen: equal works share their place, and the council decides.',
  },
  'ties.rest': {
    vi: 'Nếu vẫn bằng nhau, Hội đồng quyết định.',
    en: 'What remains equal is decided by the council.',
  },
  'ties.add': { vi: 'Thêm căn cứ', en: 'Add' },
  'ties.pick': { vi: 'Chọn căn cứ', en: 'Choose' },
  'ties.remove': { vi: 'Bỏ “{name}”', en: 'Remove “{name}”' },
  'ties.up': { vi: 'Đưa “{name}” lên', en: 'Move “{name}” up' },
  'tie.median': { vi: 'Điểm trung vị', en: 'The median' },
  'tie.highest': { vi: 'Điểm cao nhất của một giám khảo', en: 'The highest single score' },
  'tie.lowest': { vi: 'Điểm thấp nhất của một giám khảo', en: 'The lowest single score' },
  'tie.earlier-round': { vi: 'Điểm vòng trước', en: 'The round before' },
  'tie.criterion': { vi: 'Tiêu chí: {name}', en: 'Criterion: {name}' },
  'tie.gone': { vi: 'Tiêu chí đã bị bỏ', en: 'A criterion that is gone' },
} as const satisfies Catalogue;

/** The translator of what a round says of differences, the score that counts and equal scores. */
export const useRuleWords = createUseT(messages);
