import { type Catalogue, createUseT } from '../../../lib/i18n/index.js';

const messages = {
  title: { vi: 'Độ tin cậy của kết quả', en: 'How sure the result is' },
  preview: {
    vi: 'Đây là bản xem trước khi khóa vòng. Sau khi khóa, chương trình tính lại và lưu cùng kết quả.',
    en: 'This is a preview from before the closing. After the closing it is worked out again and kept with the result.',
  },
  none: {
    vi: 'Chưa có phân tích. Chương trình tính trong nền; có thể làm việc khác trong lúc chờ.',
    en: 'Nothing has been worked out yet. It is done in the background; you can go on meanwhile.',
  },
  'none.look': { vi: 'Chưa có phân tích cho vòng này.', en: 'Nothing has been worked out for this round.' },
  ask: { vi: 'Phân tích', en: 'Work it out' },
  'ask.again': { vi: 'Phân tích lại', en: 'Work it out again' },
  waiting: {
    vi: 'Đang phân tích từ {at}. Trang tự cập nhật khi xong.',
    en: 'Being worked out since {at}. The page shows it once it is done.',
  },
  apart: {
    vi: 'Giám khảo chia thành {count} nhóm không có bài chung; điểm giữa các nhóm không so sánh được, nên không xếp theo cách hiệu chỉnh chặt, rộng.',
    en: 'The judges fall into {count} groups without a common work; their scores cannot be compared, so that there are no places less severity.',
  },
  table: { vi: 'Xem bảng số liệu', en: 'Show the figures' },
  dash: { vi: '–', en: '–' },

  'agree.title': { vi: 'Mức thống nhất giữa các giám khảo', en: 'How far the judges agree' },
  'agree.low': {
    vi: 'Thấp: thứ hạng phụ thuộc nhiều vào việc ai chấm. Nên chấm thêm các bài gần vạch giải.',
    en: 'Low: the places depend much on who read the work. More readings near the lines would help.',
  },
  'agree.fair': {
    vi: 'Trung bình: điểm phân biệt được bài hay và bài yếu, nhưng chưa phân biệt rõ các bài gần nhau.',
    en: 'Moderate: the scores tell good works from weak ones, but not works that are close.',
  },
  'agree.good': {
    vi: 'Tốt: điểm trung bình của mỗi bài đáng tin cậy.',
    en: 'Good: the mean of a work can be relied on.',
  },
  'agree.great': {
    vi: 'Rất tốt: giám khảo khác chấm lại sẽ cho kết quả gần như vậy.',
    en: 'Very good: other judges would come to nearly the same.',
  },
  'agree.unknown': {
    vi: 'Chưa đủ phiếu để đánh giá mức thống nhất.',
    en: 'There are too few sheets to say.',
  },
  'agree.average': { vi: 'Điểm trung bình của một bài (ICC)', en: 'Mean of a work (ICC)' },
  'agree.single': { vi: 'Một lần chấm (ICC)', en: 'One reading (ICC)' },
  'agree.alpha': { vi: 'Alpha của Krippendorff', en: 'Krippendorff’s alpha' },
  'agree.w': { vi: 'W của Kendall', en: 'Kendall’s W' },
  'agree.scale': {
    vi: '0 là không thống nhất hơn ngẫu nhiên, 1 là thống nhất hoàn toàn.',
    en: '0 is no better than chance, 1 is full agreement.',
  },

  'differ.title': {
    vi: 'Chênh lệch giữa hai lần chấm cùng một bài',
    en: 'Differences of two readings of a work',
  },
  'differ.what': {
    vi: '{pairs} cặp lần chấm; một nửa chênh không quá {median} điểm.',
    en: '{pairs} pairs of readings; half of them differ by {median} points at most.',
  },
  'differ.limit': {
    vi: '{count} cặp chênh quá mức {limit} điểm của vòng.',
    en: '{count} pairs differ by more than the {limit} points of the round.',
  },
  'differ.range': { vi: 'Chênh lệch (điểm)', en: 'Difference (points)' },
  'differ.pairs': { vi: 'Số cặp', en: 'Pairs' },
  'differ.from-to': { vi: '{from} đến dưới {to}', en: '{from} to under {to}' },

  'line.all': { vi: 'Tất cả các bài', en: 'All works' },
  'line.title': { vi: 'Thứ hạng chắc chắn đến đâu: {group}', en: 'How sure the places are: {group}' },
  'line.next': { vi: 'Vào vòng sau', en: 'Next round' },
  'line.what': {
    vi: '{name} (đến hạng {place}): {sure} bài chắc chắn ở trên vạch, {possible} bài có thể thuộc nhóm này.',
    en: '{name} (to place {place}): {sure} works are surely above the line, {possible} may belong there.',
  },
  'line.unknown': {
    vi: '{name} (đến hạng {place}): chưa đủ lần chấm để nói mức chắc chắn.',
    en: '{name} (to place {place}): there are too few readings to say how sure it is.',
  },
  'line.level': {
    vi: 'Thanh ngang là khoảng hạng mà bài có thể thực sự có, với độ tin cậy 95 %; vạch đứng là vạch giải hoặc vạch vào vòng sau.',
    en: 'A bar is the range of places that a work may truly have, with 95 % confidence; an upright line is that of a prize or of the next round.',
  },
  'line.picture': {
    vi: 'Khoảng hạng của {count} bài đứng đầu, theo thứ tự xếp hạng.',
    en: 'Ranges of places of the first {count} works, in the order of the ranking.',
  },
  'line.code': { vi: 'Mã phách', en: 'Code' },
  'line.value': { vi: 'Điểm', en: 'Score' },
  'line.rank': { vi: 'Hạng', en: 'Place' },
  'line.range': { vi: 'Khoảng hạng', en: 'Range' },
  'line.mean': { vi: 'Trung bình', en: 'Mean' },
  'line.median': { vi: 'Trung vị', en: 'Median' },
  'line.trimmed': { vi: 'Bỏ cao, thấp nhất', en: 'Trimmed' },
  'line.zscore': { vi: 'Điểm chuẩn', en: 'Standard score' },
  'line.leniency': { vi: 'Hiệu chỉnh chặt, rộng', en: 'Less severity' },
  'line.mixed': { vi: 'Mô hình hỗn hợp', en: 'Mixed model' },
  'line.others': { vi: 'Hạng theo cách tính khác', en: 'Place by another rule' },

  'judge.title': { vi: 'Giám khảo chấm chặt, chấm rộng', en: 'How severe and how generous judges are' },
  'judge.only': {
    vi: 'Chỉ Trưởng ban Giám khảo xem được phần này. Mỗi giám khảo có nét riêng; các ghi chú chỉ gợi ý chỗ nên xem lại, không phải kết luận.',
    en: 'The panel head alone sees this. Every judge has a way of their own; the remarks say where a look may be worthwhile, and conclude nothing.',
  },
  'judge.what': {
    vi: 'So với mức chung khi chấm cùng bài: chấm rộng nhất {most}, chấm chặt nhất {least} điểm. Vạch là khoảng tin cậy 95 %.',
    en: 'Against the average for the same works: {most} points at the most generous, {least} at the most severe. Lines are 95 % intervals.',
  },
  'judge.few': {
    vi: 'Chưa giám khảo nào có đủ phiếu (từ 8 phiếu) để nói mức chấm chặt hay rộng.',
    en: 'No judge has enough sheets yet (8 or more) to speak of severity.',
  },
  'judge.name': { vi: 'Giám khảo', en: 'Judge' },
  'judge.readings': { vi: 'Số phiếu', en: 'Sheets' },
  'judge.severity': { vi: 'So với mức chung', en: 'Against the average' },
  'judge.spread': { vi: 'Độ phân tán', en: 'Spread' },
  'judge.halo': { vi: 'Tiêu chí đi cùng nhau', en: 'Criteria together' },
  'judge.drift': { vi: 'Đầu đến cuối', en: 'First to last' },
  'judge.fit': { vi: 'Độ lệch riêng', en: 'Own deviation' },
  'judge.distance': { vi: 'Cách người cùng chấm', en: 'From co-readers' },
  'judge.flags': { vi: 'Nên xem', en: 'Worth a look' },
  'flag.harsh': { vi: 'cho điểm thấp hơn mức chung', en: 'scores below the average' },
  'flag.lenient': { vi: 'cho điểm cao hơn mức chung', en: 'scores above the average' },
  'flag.narrow': { vi: 'ít phân biệt giữa các bài', en: 'sets works little apart' },
  'flag.wide': { vi: 'phân biệt mạnh giữa các bài', en: 'sets works far apart' },
  'flag.halo': { vi: 'các tiêu chí thường cùng một mức', en: 'criteria mostly alike' },
  'flag.drift': { vi: 'điểm đổi dần theo thời gian chấm', en: 'scores change along the way' },
  'flag.unlike-others': { vi: 'hay khác người cùng chấm', en: 'often unlike co-readers' },
} as const satisfies Catalogue;

/** The translator of the findings. */
export const useFindingsT = createUseT(messages);
