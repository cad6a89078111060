import type { Problem } from './problem.js';

/** Problems of contests and their rules. */
export const contestProblems = {
  'contest.incomplete': {
    kind: 'conflict',
    vi: 'Chưa công bố được: còn {count} mục bắt buộc trong danh mục kiểm tra chưa hoàn thành.',
    en: 'It cannot be announced yet: {count} required points of the checklist are open.',
  },
  'contest.deadline-in-past': {
    kind: 'conflict',
    vi: 'Hạn nộp bài đã qua. Vui lòng đặt lại hạn nộp.',
    en: 'The deadline is over already. Please set a later one.',
  },
  'contest.too-early': {
    kind: 'conflict',
    vi: 'Chưa đến thời điểm đã công bố để thực hiện việc này.',
    en: 'The published time for this has not come yet.',
  },
  'contest.reason-needed': {
    kind: 'invalid',
    vi: 'Vui lòng ghi lý do.',
    en: 'Please give a reason.',
  },
  'contest.rules-frozen': {
    kind: 'conflict',
    vi: 'Thể lệ đã công bố nên nội dung này không sửa được nữa.',
    en: 'The rules have been announced, so this can no longer be changed.',
  },
  'contest.template-unknown': {
    kind: 'invalid',
    vi: 'Không có mẫu cuộc thi này.',
    en: 'There is no such contest template.',
  },
  'contest.not-an-extension': {
    kind: 'invalid',
    vi: 'Hạn nộp mới phải muộn hơn hạn đã công bố và chưa qua.',
    en: 'The new deadline must be later than the announced one, and still ahead.',
  },
  'contest.unit-needed': {
    kind: 'invalid',
    vi: 'Đầu mối cần gắn với một đơn vị của cuộc thi.',
    en: 'A unit coordinator needs one of the units of the contest.',
  },
  'contest.arrival-before-postmark': {
    kind: 'invalid',
    vi: 'Ngày cuối nhận qua bưu điện không được sớm hơn ngày dấu bưu điện cuối cùng.',
    en: 'The last day of arrival by post must not be before the last postmark.',
  },
  'contest.channel-narrowed': {
    kind: 'invalid',
    vi: 'Sau khi công bố chỉ được mở thêm hình thức nhận bài hoặc lùi hạn, không được đóng hay rút ngắn.',
    en: 'After the announcement a way in may only be opened or its days put off, never closed or shortened.',
  },
  'contest.unit-kept': {
    kind: 'conflict',
    vi: 'Sau khi công bố cuộc thi, không bỏ được đơn vị “{name}” khỏi danh sách.',
    en: 'Once the contest is announced, the unit “{name}” can no longer be taken off the list.',
  },
  'contest.unit-above-unknown': {
    kind: 'invalid',
    vi: 'Đơn vị cấp trên phải có trong danh sách này; ghi đúng tên.',
    en: 'The unit above must be on this list; give its name as it stands there.',
  },
  'contest.unit-circle': {
    kind: 'invalid',
    vi: 'Đơn vị không thể trực thuộc chính nó hoặc đơn vị cấp dưới của nó.',
    en: 'A unit cannot be under itself or under one of its own units.',
  },
  'contest.unit-too-deep': {
    kind: 'invalid',
    vi: 'Danh sách đơn vị có tối đa {most} cấp.',
    en: 'A list of units has at most {most} levels.',
  },
  'contest.field-required': {
    kind: 'invalid',
    vi: 'Vui lòng điền mục này.',
    en: 'Please fill this in.',
  },
  'contest.field-too-long': {
    kind: 'invalid',
    vi: 'Nội dung dài quá {most} ký tự.',
    en: 'This is longer than {most} characters.',
  },
  'contest.number-range': {
    kind: 'invalid',
    vi: 'Vui lòng nhập số nguyên từ {least} đến {most}.',
    en: 'Please enter a whole number from {least} to {most}.',
  },
  'contest.accent-invalid': {
    kind: 'invalid',
    vi: 'Màu phải có dạng #rrggbb và đủ đậm để đọc được trên nền giấy.',
    en: 'The colour must be of the form #rrggbb and dark enough to be read on paper.',
  },
  'contest.email-invalid': {
    kind: 'invalid',
    vi: 'Địa chỉ thư điện tử chưa đúng.',
    en: 'This is not an e-mail address.',
  },
  'contest.day-invalid': {
    kind: 'invalid',
    vi: 'Ngày chưa đúng.',
    en: 'This is not a day of the calendar.',
  },
  'contest.dates-order': {
    kind: 'invalid',
    vi: 'Các mốc thời gian phải theo thứ tự: mở nhận bài, hạn nộp, các vòng chấm, công bố kết quả.',
    en: 'The dates must follow one another: opening, deadline, rounds of judging, results.',
  },
  'contest.words-order': {
    kind: 'invalid',
    vi: 'Số từ tối thiểu không được lớn hơn số từ tối đa.',
    en: 'The least number of words must not exceed the greatest.',
  },
  'contest.minutes-order': {
    kind: 'invalid',
    vi: 'Thời lượng tối thiểu không được lớn hơn thời lượng tối đa.',
    en: 'The shortest length must not exceed the longest.',
  },
  'contest.script-type-missing': {
    kind: 'invalid',
    vi: 'Tác phẩm âm thanh, hình ảnh phải kèm kịch bản; vui lòng chọn thêm ít nhất một định dạng văn bản.',
    en: 'Sound and film come with a script: please choose at least one type of document as well.',
  },
  'contest.name-repeated': {
    kind: 'invalid',
    vi: 'Tên “{name}” bị trùng trong danh sách.',
    en: 'The name “{name}” stands in the list twice.',
  },
  'contest.list-length': {
    kind: 'invalid',
    vi: 'Danh sách có nhiều nhất {most} mục.',
    en: 'The list holds at most {most} items.',
  },
  'contest.item-unknown': {
    kind: 'invalid',
    vi: 'Mục này không còn trong cuộc thi.',
    en: 'This item is no longer part of the contest.',
  },
  'contest.choice-unknown': {
    kind: 'invalid',
    vi: 'Giá trị “{value}” không có trong các lựa chọn.',
    en: 'The value “{value}” is not one of the choices.',
  },
  'contest.choice-repeated': {
    kind: 'invalid',
    vi: 'Giá trị “{value}” bị lặp lại.',
    en: 'The value “{value}” is given twice.',
  },
  'contest.criteria-sum': {
    kind: 'invalid',
    vi: 'Tổng điểm tối đa của các tiêu chí phải bằng {expected}; hiện là {sum}.',
    en: 'The criteria must add up to {expected} points; they now give {sum}.',
  },
  'contest.criterion-step': {
    kind: 'invalid',
    vi: 'Điểm tối đa phải là bội số của bước điểm.',
    en: 'The greatest score must be a whole number of steps.',
  },
  'contest.advance-in-last-round': {
    kind: 'invalid',
    vi: 'Vòng cuối không chọn tác phẩm vào vòng sau.',
    en: 'No works advance from the last round.',
  },
  'contest.tiers-order': {
    kind: 'invalid',
    vi: 'Các mức lệch phải tăng dần, không trùng nhau.',
    en: 'The differences must rise from one tier to the next.',
  },
  'contest.together-without-third': {
    kind: 'invalid',
    vi: 'Mức chấm chung sau ba lượt chấm chỉ đặt được khi có mức lệch phải chấm lần ba.',
    en: 'Reading together after three readings needs a tier that orders a third reading.',
  },
  'contest.together-too-low': {
    kind: 'invalid',
    vi: 'Mức chấm chung sau ba lượt chấm phải lớn hơn mức lệch phải chấm lần ba.',
    en: 'The difference for reading together must be larger than the one for a third reading.',
  },
  'contest.method-without-agreement': {
    kind: 'invalid',
    vi: 'Điểm chuẩn hóa (z) không dùng được cùng điểm thống nhất của giám khảo. Vui lòng chọn cách tính khác hoặc bỏ các mức trao đổi, quyết định, chấm chung.',
    en: 'Standard scores cannot stand beside scores that judges agree on. Please choose another method, or leave out the tiers of discussion, decision and reading together.',
  },
  'contest.tie-criterion-unknown': {
    kind: 'invalid',
    vi: 'Tiêu chí xét khi bằng điểm không có trong biểu điểm.',
    en: 'The criterion that is to part equal scores is not in the rubric.',
  },
  'contest.tie-no-earlier-round': {
    kind: 'invalid',
    vi: 'Vòng đầu không có điểm vòng trước để xét khi bằng điểm.',
    en: 'The first round has no earlier one that could part equal scores.',
  },
  'contest.tie-key-repeated': {
    kind: 'invalid',
    vi: 'Căn cứ xét khi bằng điểm bị lặp lại.',
    en: 'This way to part equal scores is listed twice.',
  },
  'contest.criterion-parts-ties': {
    kind: 'conflict',
    vi: 'Tiêu chí “{name}” đang được dùng để xét khi bằng điểm ở vòng “{round}”. Vui lòng bỏ ở đó trước.',
    en: 'The criterion “{name}” parts equal scores in the round “{round}”. Please take it out there first.',
  },
  'contest.prize-category-unknown': {
    kind: 'invalid',
    vi: 'Giải này gắn với thể loại không còn trong cuộc thi.',
    en: 'This prize names a category that is no longer part of the contest.',
  },
  'contest.category-has-prizes': {
    kind: 'conflict',
    vi: 'Thể loại “{name}” còn nằm trong cơ cấu giải thưởng. Vui lòng sửa cơ cấu giải trước.',
    en: 'The prize plan still names the category “{name}”. Please change the prize plan first.',
  },
  'contest.wording-recipient': {
    kind: 'invalid',
    vi: 'Lời chứng nhận phải có một dòng riêng chỉ ghi {placeholder}.',
    en: 'The certificate wording must have one line that holds only {placeholder}.',
  },
} as const satisfies Record<string, Problem>;
