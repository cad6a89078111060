import { type Catalogue, createUseT } from '../../../lib/i18n/index.js';

const messages = {
  title: { vi: 'Tạo cuộc thi', en: 'Create a contest' },
  intro: {
    vi: 'Chọn một mẫu gần với cuộc thi nhất. Mọi nội dung của mẫu đều sửa được trước khi phát động.',
    en: 'Choose the template that comes closest. Everything in it can be changed before the contest is announced.',
  },
  template: { vi: 'Mẫu cuộc thi', en: 'Template' },
  name: { vi: 'Tên cuộc thi', en: 'Title of the contest' },
  'name.help': {
    vi: 'Viết đầy đủ như trong kế hoạch, kể cả năm.',
    en: 'In full, as in the plan, with the year.',
  },
  organiser: { vi: 'Cơ quan tổ chức', en: 'Organiser' },
  'organiser.help': {
    vi: 'Có thể bổ sung sau trong phần thiết lập.',
    en: 'You can also give it later, in the set-up.',
  },
  create: { vi: 'Tạo cuộc thi', en: 'Create the contest' },
  after: {
    vi: 'Cuộc thi được tạo ở trạng thái đang soạn; chỉ người có nhiệm vụ trong cuộc thi nhìn thấy.',
    en: 'It begins as a draft that only people with a role in it can see.',
  },
  'template.missing': { vi: 'Chọn một mẫu cuộc thi.', en: 'Choose a template.' },
  'name.missing': { vi: 'Ghi tên cuộc thi.', en: 'Give the title.' },
} as const satisfies Catalogue;

/** The translator of this page. */
export const useCreateT = createUseT(messages);
