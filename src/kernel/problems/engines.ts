import type { Problem } from './problem.js';

/** Problems of the engines (assignment, scoring) and of the tables they read. */
export const engineProblems = {
  'score.unreadable': {
    kind: 'invalid',
    vi: 'Điểm “{text}” không đọc được. Vui lòng ghi số với tối đa hai chữ số thập phân, ví dụ 8,5.',
    en: 'The score “{text}” cannot be read. Please write a number of at most two decimals, such as 8.5.',
  },
  'csv.file-unreadable': {
    kind: 'invalid',
    vi: 'Không đọc được tệp {file}.',
    en: 'The file {file} cannot be read.',
  },
  'csv.not-utf8': {
    kind: 'invalid',
    vi: '{file}, dòng {line}: văn bản không ở bảng mã UTF-8.',
    en: '{file}, line {line}: the text is not UTF-8.',
  },
  'csv.column-missing': {
    kind: 'invalid',
    vi: '{file}, dòng 1: thiếu cột “{column}”.',
    en: '{file}, line 1: the column “{column}” is missing.',
  },
  'csv.column-twice': {
    kind: 'invalid',
    vi: '{file}, dòng 1: cột “{column}” có hai lần.',
    en: '{file}, line 1: the column “{column}” is there twice.',
  },
  'csv.quote-broken': {
    kind: 'invalid',
    vi: '{file}, dòng {line}: dấu ngoặc kép không đúng quy cách.',
    en: '{file}, line {line}: the quotation marks are not in order.',
  },
  'csv.fields-wrong': {
    kind: 'invalid',
    vi: '{file}, dòng {line}: có {found} ô, cần {expected} ô.',
    en: '{file}, line {line}: there are {found} fields where {expected} are needed.',
  },
  'csv.value-missing': {
    kind: 'invalid',
    vi: '{file}, dòng {line}: cột “{column}” để trống.',
    en: '{file}, line {line}: the column “{column}” is empty.',
  },
  'csv.value-unreadable': {
    kind: 'invalid',
    vi: '{file}, dòng {line}: không đọc được “{value}” ở cột “{column}”.',
    en: '{file}, line {line}: “{value}” in the column “{column}” cannot be read.',
  },
  'csv.value-twice': {
    kind: 'invalid',
    vi: '{file}, dòng {line}: “{value}” đã có ở dòng {earlier}.',
    en: '{file}, line {line}: “{value}” is already on line {earlier}.',
  },
  'csv.value-unknown': {
    kind: 'invalid',
    vi: '{file}, dòng {line}: “{value}” không có trong {list}.',
    en: '{file}, line {line}: “{value}” is not in {list}.',
  },
  'csv.number-too-fine': {
    kind: 'invalid',
    vi: '{file}: các số ở cột “{column}” có quá nhiều chữ số để tính chính xác.',
    en: '{file}: the numbers in the column “{column}” have too many digits to be computed exactly.',
  },
  'engine.file-unreadable': {
    kind: 'not-found',
    vi: 'Không đọc được tệp {file}.',
    en: 'The file {file} cannot be read.',
  },
  'engine.people-unreadable': {
    kind: 'invalid',
    vi: '{file} không phải là tệp JSON mô tả tác giả.',
    en: '{file} is no JSON file that describes authors.',
  },
  'engine.manifest-unreadable': {
    kind: 'invalid',
    vi: '{file} không phải là danh mục tệp: cần một danh sách JSON mà mỗi phần tử có "file".',
    en: '{file} is no manifest: a JSON list is needed, each element of it with a "file".',
  },
  'engine.one-file-only': {
    kind: 'invalid',
    vi: 'Tùy chọn {option} chỉ dùng được với một tệp.',
    en: 'The option {option} takes exactly one file.',
  },
  'engine.nothing-to-inspect': {
    kind: 'invalid',
    vi: 'Cần ít nhất một tệp, hoặc một danh mục bằng --manifest.',
    en: 'At least one file is needed, or a manifest by --manifest.',
  },
  'engine.cases-unreadable': {
    kind: 'invalid',
    vi: '{file} không phải là tệp JSON có danh sách "cases".',
    en: '{file} is no JSON file with a list of "cases".',
  },
  'engine.case-unreadable': {
    kind: 'invalid',
    vi: '{file}, trường hợp {case}: “{member}” thiếu hoặc không đọc được.',
    en: '{file}, case {case}: “{member}” is missing or cannot be read.',
  },
  'engine.two-works-needed': {
    kind: 'invalid',
    vi: 'Cần ít nhất hai tác phẩm để so sánh.',
    en: 'At least two works are needed for a comparison.',
  },
  'engine.file-not-written': {
    kind: 'unavailable',
    vi: 'Không ghi được tệp {file}.',
    en: 'The file {file} could not be written.',
  },
  'assignment.empty': {
    kind: 'invalid',
    vi: 'Cần ít nhất một bài và một giám khảo để phân công.',
    en: 'At least one entry and one judge are needed for an assignment.',
  },
  'assignment.too-many-conflicts': {
    kind: 'conflict',
    vi: 'Không phân công được: {count} bài ({entries}) còn cần {needed} lượt chấm, nhưng vì xung đột lợi ích các giám khảo chỉ nhận được {available} lượt.',
    en: 'No assignment is possible: {count} entries ({entries}) still need {needed} readings, but because of conflicts the judges can give only {available}.',
  },
  'assignment.too-little-capacity': {
    kind: 'conflict',
    vi: 'Không phân công được: {count} bài ({entries}) còn cần {needed} lượt chấm, nhưng các giám khảo được phép chấm chỉ nhận thêm được {available} lượt.',
    en: 'No assignment is possible: {count} entries ({entries}) still need {needed} readings, but the judges who may read them can take only {available} more.',
  },
  'assignment.existing-conflict': {
    kind: 'conflict',
    vi: 'Không phân công được: bài {entries} đang giao cho giám khảo {judge} là người có xung đột hoặc không thuộc thể loại đó.',
    en: 'No assignment is possible: entry {entries} is already with judge {judge}, who has a conflict or does not read its category.',
  },
  'assignment.existing-over-capacity': {
    kind: 'conflict',
    vi: 'Không phân công được: giám khảo {judge} đã có {found} bài định sẵn ({entries}), nhiều hơn mức tối đa {available}.',
    en: 'No assignment is possible: judge {judge} already holds {found} fixed entries ({entries}), more than the maximum of {available}.',
  },
} as const satisfies Record<string, Problem>;
