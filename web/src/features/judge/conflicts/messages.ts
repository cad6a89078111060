import { type Catalogue, createUseT } from '../../../lib/i18n/index.js';

const messages = {
  title: { vi: 'Khai xung đột lợi ích', en: 'Declare conflicts of interest' },
  what: {
    vi: 'Chương trình sẽ không giao cho bạn bài của những đơn vị và những người nêu dưới đây. Nội dung khai chỉ được dùng để phân công, Trưởng Ban Giám khảo không thấy chi tiết.',
    en: 'You will not be given works from the units and persons named below. What you declare is only used for the assignment; the panel head does not see the details.',
  },
  'declared.at': { vi: 'Đã khai lúc {at}', en: 'Declared at {at}' },
  'declared.not': { vi: 'Bạn chưa khai xung đột lợi ích.', en: 'You have not declared yet.' },
  'only.additions': {
    vi: 'Bài đã được rọc phách: chỉ khai thêm được, không bớt các trường hợp đã khai.',
    en: 'The works are sealed: you can add to the declaration, but take nothing back.',
  },
  'units.title': { vi: 'Đơn vị', en: 'Units' },
  'units.help': {
    vi: 'Chọn đơn vị công tác của bạn, và đơn vị khác mà bạn có quan hệ làm việc hoặc gia đình. Khai một đơn vị là khai cả các đơn vị trực thuộc.',
    en: 'Choose your own unit, and others to which work or family ties you. A unit stands for all units below it, too.',
  },
  'units.below': {
    vi: '{name} và {count} đơn vị trực thuộc',
    en: { one: '{name} and {count} unit below it', other: '{name} and {count} units below it' },
  },
  'units.search': { vi: 'Tìm đơn vị', en: 'Search the units' },
  'units.chosen': {
    vi: 'Đã chọn {count} đơn vị',
    en: { one: '{count} unit chosen', other: '{count} units chosen' },
  },
  'units.none-found': { vi: 'Không có đơn vị nào khớp.', en: 'No unit matches.' },
  'units.none': {
    vi: 'Cuộc thi này không có danh sách đơn vị.',
    en: 'This contest has no list of units.',
  },
  'units.outside': {
    vi: 'Đơn vị của tôi không có trong danh sách và tôi không có quan hệ với đơn vị nào ở trên',
    en: 'My unit is not on the list, and nothing ties me to any unit above',
  },
  'units.remove': { vi: 'Bỏ {name}', en: 'Remove {name}' },
  'units.fixed': { vi: 'đã khai', en: 'declared' },
  'units.needed': {
    vi: 'Chọn ít nhất đơn vị của bạn, hoặc xác nhận đơn vị không có trong danh sách.',
    en: 'Choose at least your own unit, or confirm that it is not on the list.',
  },
  'persons.title': { vi: 'Cá nhân', en: 'Persons' },
  'persons.help': {
    vi: 'Người thân, học trò, người bạn đã hướng dẫn viết bài. Ghi họ tên đầy đủ; có dấu hay không dấu đều được.',
    en: 'Relatives, students, people whose work you advised on. Full names, with or without accents.',
  },
  'persons.name': { vi: 'Họ tên', en: 'Full name' },
  'persons.add': { vi: 'Thêm', en: 'Add' },
  'persons.none': { vi: 'Chưa nêu ai.', en: 'Nobody is named.' },
  'persons.twice': { vi: 'Người này đã có trong danh sách.', en: 'This person is on the list already.' },
  'persons.short': { vi: 'Ghi họ tên đầy đủ.', en: 'Please write the full name.' },
  save: { vi: 'Gửi khai báo', en: 'Declare' },
  saved: { vi: 'Đã ghi nhận khai báo', en: 'Your declaration is recorded' },
  'saved.what': {
    vi: 'Có thể khai thêm bất cứ lúc nào khi cuộc thi còn chấm.',
    en: 'You can add to it at any time while the judging goes on.',
  },
} as const satisfies Catalogue;

/** The translator of the declaration of conflicts. */
export const useConflictsT = createUseT(messages);
