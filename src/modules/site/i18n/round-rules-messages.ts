/** What the public page says of how differences, the final score and equal scores are dealt with. */
export const roundRulesMessages = {
  apartTotal: {
    vi: 'Khi điểm tổng của các giám khảo lệch nhau:',
    en: 'When the judges’ totals differ:',
  },
  apartCriterion: {
    vi: 'Khi điểm của một tiêu chí bất kỳ lệch nhau:',
    en: 'When the scores of any criterion differ:',
  },
  apartBoth: {
    vi: 'Khi điểm tổng hoặc điểm của một tiêu chí bất kỳ lệch nhau:',
    en: 'When the totals, or the scores of any criterion, differ:',
  },
  tierUnder: { vi: 'dưới {next} điểm', en: 'by less than {next} points' },
  tierUpTo: { vi: 'đến {next} điểm', en: 'by up to {next} points' },
  tierFrom: { vi: 'từ {from} điểm trở lên', en: 'by {from} points or more' },
  tierAbove: { vi: 'trên {from} điểm', en: 'by more than {from} points' },
  tierFromUnder: { vi: 'từ {from} đến dưới {next} điểm', en: 'by {from} to less than {next} points' },
  tierFromUpTo: { vi: 'từ {from} đến {next} điểm', en: 'by {from} to {next} points' },
  tierAboveUnder: {
    vi: 'trên {from} đến dưới {next} điểm',
    en: 'by more than {from} and less than {next} points',
  },
  tierAboveUpTo: {
    vi: 'trên {from} đến {next} điểm',
    en: 'by more than {from} and up to {next} points',
  },
  doAverage: { vi: 'lấy trung bình cộng', en: 'the mean stands' },
  doDiscuss: {
    vi: 'các giám khảo chấm bài trao đổi, thống nhất điểm',
    en: 'the judges of the work discuss and agree on a score',
  },
  doMinutes: {
    vi: 'các giám khảo chấm bài trao đổi, thống nhất điểm và lập biên bản',
    en: 'the judges of the work discuss, agree on a score and keep minutes',
  },
  doHead: { vi: 'Trưởng ban Giám khảo quyết định', en: 'the head of the panel decides' },
  doThird: { vi: 'chấm lần thứ ba', en: 'there is a third reading' },
  doTogether: {
    vi: 'Ban Giám khảo chấm chung và lập biên bản',
    en: 'the panel reads the work together and keeps minutes',
  },
  thirdMean: {
    vi: 'Sau lần chấm thứ ba, điểm là trung bình cộng của các lượt chấm.',
    en: 'After a third reading the score is the mean of all readings.',
  },
  thirdEqual: {
    vi: 'Sau lần chấm thứ ba, nếu hai lượt chấm bằng điểm nhau thì lấy điểm đó; nếu không thì lấy trung bình cộng các lượt chấm.',
    en: 'After a third reading two equal scores stand; otherwise the mean of all readings does.',
  },
  thirdClosest: {
    vi: 'Sau lần chấm thứ ba, lấy trung bình cộng của hai lượt chấm gần nhau nhất.',
    en: 'After a third reading the mean of the two closest scores stands.',
  },
  thirdFinal: {
    vi: 'Điểm của lần chấm thứ ba là điểm chính thức.',
    en: 'The score of the third reading is final.',
  },
  thirdCouncil: {
    vi: 'Sau lần chấm thứ ba, Ban Giám khảo quyết định điểm.',
    en: 'After a third reading the panel decides on the score.',
  },
  togetherAbove: {
    vi: 'Nếu các lượt chấm vẫn lệch trên {limit} điểm thì Ban Giám khảo chấm chung.',
    en: 'If the readings still lie more than {limit} points apart, the panel reads the work together.',
  },
  methodMean: {
    vi: 'Điểm của tác phẩm là trung bình cộng điểm các giám khảo.',
    en: 'The score of a work is the mean of its judges’ scores.',
  },
  methodMedian: {
    vi: 'Điểm của tác phẩm là điểm trung vị của các giám khảo.',
    en: 'The score of a work is the median of its judges’ scores.',
  },
  methodTrimmed: {
    vi: 'Điểm của tác phẩm là trung bình cộng sau khi bỏ điểm cao nhất và thấp nhất.',
    en: 'The score of a work is the mean without the highest and the lowest score.',
  },
  methodZscore: {
    vi: 'Điểm của từng giám khảo được đưa về cùng một thang so sánh trước khi lấy trung bình.',
    en: 'Each judge’s scores are brought to one common scale before the mean is taken.',
  },
  methodLeniency: {
    vi: 'Điểm của tác phẩm được hiệu chỉnh theo mức chấm chặt, chấm rộng của từng giám khảo.',
    en: 'The score of a work is corrected for how strict or generous each of its judges is.',
  },
  methodMixed: {
    vi: 'Điểm của tác phẩm được hiệu chỉnh theo mức chấm chặt, chấm rộng và độ tin cậy của các lượt chấm.',
    en: 'The score of a work is corrected for how strict its judges are and how reliable the readings.',
  },
  tiesBy: {
    vi: 'Khi bằng điểm, xét lần lượt: {keys}.',
    en: 'Equal scores are parted, in this order, by: {keys}.',
  },
  tiesLeft: {
    vi: 'Nếu vẫn bằng nhau, Hội đồng quyết định.',
    en: 'What remains equal is decided by the council.',
  },
  tieCriterion: { vi: 'điểm tiêu chí “{name}”', en: 'the criterion “{name}”' },
  tieMedian: { vi: 'điểm trung vị', en: 'the median score' },
  tieHighest: { vi: 'điểm cao nhất của một giám khảo', en: 'the highest single score' },
  tieLowest: { vi: 'điểm thấp nhất của một giám khảo', en: 'the lowest single score' },
  tieEarlier: { vi: 'điểm vòng trước', en: 'the score of the round before' },
} as const;
