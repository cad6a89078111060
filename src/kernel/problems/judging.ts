import type { Problem } from './problem.js';

/** Problems of judging and scoring. */
export const judgingProblems = {
  'round.closed': {
    kind: 'conflict',
    vi: 'Vòng chấm đã khóa điểm nên không thể thay đổi nữa.',
    en: 'The round is closed and can no longer be changed.',
  },
  'round.sheets-missing': {
    kind: 'conflict',
    vi: 'Chưa thể khóa điểm vì vẫn còn phiếu chấm chưa nộp hoặc bài chưa đủ lượt chấm.',
    en: 'The round cannot be closed yet: score sheets are still missing.',
  },
  'round.discrepancies-open': {
    kind: 'conflict',
    vi: 'Còn {count} bài có điểm chênh lệch quá mức mà chưa chấm lần thứ ba. Vui lòng bố trí giám khảo, hoặc khóa điểm kèm lý do.',
    en: '{count} works have scores too far apart and no third reading. Please find a judge, or close with a reason.',
  },
  'round.ranking-pending': {
    kind: 'conflict',
    vi: 'Vòng đã khóa và bảng xếp hạng đang được lập. Vui lòng chờ lập xong.',
    en: 'The round is closed and its ranking is being worked out. Please wait until it is there.',
  },
  'round.closing-ordered': {
    kind: 'conflict',
    vi: 'Vòng này đã có yêu cầu khóa và phiếu chấm đang được kiểm tra. Vui lòng chờ kết quả kiểm tra.',
    en: 'Closing this round has been ordered already and its sheets are being checked. Please wait for the outcome.',
  },
  'round.changed-while-checked': {
    kind: 'conflict',
    vi: 'Trong lúc kiểm tra, phiếu chấm hoặc việc xử lý điểm lệch của vòng đã thay đổi nên vòng chưa được khóa. Vui lòng xem lại rồi khóa lại.',
    en: 'While the round was being checked its sheets, or what was settled about them, changed, so it has not been closed. Please look again, then close it.',
  },
  'round.closer-unfit': {
    kind: 'conflict',
    vi: 'Người yêu cầu khóa vòng không còn là Trưởng ban giám khảo của cuộc thi nên vòng chưa được khóa.',
    en: 'Whoever ordered the closing no longer heads the panel of this contest, so the round has not been closed.',
  },
  'round.groups-unlinked': {
    kind: 'conflict',
    vi: 'Chưa khóa được: vòng này tính điểm hiệu chỉnh theo mức chấm của giám khảo, mà các bài tranh cùng giải lại chia thành {count} nhóm không có giám khảo chung nên không so sánh được. Vui lòng bố trí để mỗi nhóm có ít nhất một bài được giám khảo của nhóm khác chấm thêm, rồi khóa lại.',
    en: 'The round cannot be closed yet: its rule takes the judges’ severity away, and works in for the same prizes fall into {count} groups without a common judge, which cannot be compared. Please have at least one work of each group read by a judge of another group as well, then close the round.',
  },
  'round.rule-not-estimable': {
    kind: 'conflict',
    vi: 'Chưa khóa được: quy tắc tính điểm của vòng cần ít nhất ba phiếu và có bài được chấm từ hai lần trở lên. Vui lòng bố trí chấm thêm, rồi khóa lại.',
    en: 'The round cannot be closed yet: its rule needs at least three sheets, and works that were read twice or more. Please have works read again, then close the round.',
  },
  'round.judges-missing': {
    kind: 'conflict',
    vi: 'Cuộc thi chưa có giám khảo nào. Vui lòng mời giám khảo trước khi phân công.',
    en: 'This contest has no judges yet. Please invite judges before assigning.',
  },
  'round.judge-replaced': {
    kind: 'conflict',
    vi: 'Giám khảo này đã được thay ở vòng chấm này.',
    en: 'This judge has already been replaced in this round.',
  },
  'round.judge-unfit': {
    kind: 'conflict',
    vi: 'Không thể giao bài cho giám khảo này: chưa khai xung đột lợi ích, đã thôi chấm, hoặc đã được thay ở vòng này.',
    en: 'This judge cannot be given works: has not declared conflicts of interest, no longer sits, or was replaced in this round.',
  },
  'round.reason-needed': {
    kind: 'invalid',
    vi: 'Vui lòng ghi lý do (ít nhất {least} ký tự).',
    en: 'Please give a reason of at least {least} characters.',
  },
  'discussion.over': {
    kind: 'conflict',
    vi: 'Việc trao đổi về bài này đã kết thúc.',
    en: 'The discussion of this work is over.',
  },
  'discussion.full': {
    kind: 'conflict',
    vi: 'Phần trao đổi đã đủ {most} ý kiến. Ông/Bà có thể đồng ý mức điểm đang được đề nghị, hoặc để Trưởng ban quyết định.',
    en: 'The discussion has its {most} lines. You may accept the score that is proposed, or leave it to the panel head.',
  },
  'discussion.nothing-proposed': {
    kind: 'conflict',
    vi: 'Không có mức điểm nào của giám khảo khác đang chờ Ông/Bà đồng ý.',
    en: 'No score of another judge waits for your consent.',
  },
  'discussion.minutes-needed': {
    kind: 'invalid',
    vi: 'Mức lệch này phải lập biên bản. Vui lòng ghi nội dung biên bản (ít nhất {least} ký tự).',
    en: 'Minutes must be kept of such a difference. Please write them, in at least {least} characters.',
  },
  'difference.nothing-asked': {
    kind: 'conflict',
    vi: 'Bài {code} không có việc gì chờ Trưởng ban quyết định.',
    en: 'Nothing about the work {code} waits for a decision.',
  },
  'difference.own-reading': {
    kind: 'conflict',
    vi: 'Ông/Bà đã chấm bài {code} nên không quyết định điểm của bài này. Vui lòng để một Trưởng ban khác quyết định, hoặc để giám khảo thống nhất.',
    en: 'You have read the work {code}, so its score is not yours to decide. Please leave it to another panel head, or to the agreement of its judges.',
  },
  'reading.not-orderable': {
    kind: 'conflict',
    vi: 'Bài {code} chưa chấm xong, đang xử lý điểm lệch hoặc đã được chấm thêm, nên không thể yêu cầu chấm thêm.',
    en: 'No further reading of the work {code} can be ordered: it is not fully read, a difference is being settled, or it has been read once more already.',
  },
  'sheet.submitted': {
    kind: 'conflict',
    vi: 'Phiếu chấm đã nộp nên không sửa được nữa. Nếu cần sửa, vui lòng đề nghị trưởng ban giám khảo trả lại phiếu.',
    en: 'The sheet has been handed in and cannot be changed. The panel head can return it to you if needed.',
  },
  'sheet.incomplete': {
    kind: 'invalid',
    vi: 'Cần chấm đủ các tiêu chí trước khi nộp phiếu.',
    en: 'Every criterion needs a score before the sheet can be handed in.',
  },
  'sheet.mark-misplaced': {
    kind: 'invalid',
    vi: 'Đoạn đánh dấu nằm ngoài bài.',
    en: 'The mark lies outside the work.',
  },
  'sheet.marks-full': {
    kind: 'conflict',
    vi: 'Mỗi bài có tối đa {most} đoạn đánh dấu. Vui lòng bỏ bớt trước khi thêm.',
    en: 'A work can have at most {most} marks. Please remove some first.',
  },
  'sheet.score-missing': {
    kind: 'invalid',
    vi: 'Tiêu chí này chưa có điểm.',
    en: 'This criterion has no score yet.',
  },
  'sheet.score-out-of-range': {
    kind: 'invalid',
    vi: 'Điểm từ 0 đến {max}.',
    en: 'A score from 0 to {max}.',
  },
  'sheet.score-off-step': {
    kind: 'invalid',
    vi: 'Điểm theo bước {step}.',
    en: 'In steps of {step}.',
  },
  'sheet.criterion-unknown': {
    kind: 'invalid',
    vi: 'Tiêu chí này không có trong phiếu chấm.',
    en: 'The score sheet has no such criterion.',
  },
  'sheet.scores-invalid': {
    kind: 'invalid',
    vi: 'Có điểm vượt mức tối đa hoặc không đúng bước điểm. Vui lòng sửa các mục được đánh dấu.',
    en: 'Some scores are out of range or off the step. Please mend the marked criteria.',
  },
} as const satisfies Record<string, Problem>;
