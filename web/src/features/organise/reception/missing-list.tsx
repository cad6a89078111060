import type { ReactNode } from 'react';

import type { PaperView } from '../../../api/types.js';
import { type Catalogue, createUseT } from '../../../lib/i18n/index.js';
import classes from './reception.module.css';

const messages = {
  category: { vi: 'Thể loại', en: 'Category' },
  work: { vi: 'Tên tác phẩm', en: 'Title' },
  authors: { vi: 'Thông tin tác giả chưa đủ', en: 'Data of the authors are incomplete' },
  'entry.author-birth-year-missing': { vi: 'Năm sinh của tác giả', en: 'Year of birth of an author' },
  'entry.author-contact-missing': {
    vi: 'Số điện thoại hoặc thư điện tử của tác giả thứ nhất',
    en: 'Phone number or e-mail address of the first author',
  },
  file: { vi: 'Bản quét hoặc bản mềm', en: 'Scan or soft copy' },
  'entry.file-rejected': {
    vi: 'Tệp đã tải lên không dùng được, cần tệp khác',
    en: 'The file cannot be used; another one is needed',
  },
  consent: { vi: 'Chữ ký đồng ý xử lý dữ liệu bắt buộc', en: 'The required consent, signed' },
} as const satisfies Catalogue;

const useMissingT = createUseT(messages);

function isKnown(code: string): code is keyof typeof messages {
  return Object.hasOwn(messages, code);
}

/** What is still to come before a work on paper can be found eligible. */
export function MissingList({ missing }: { readonly missing: PaperView['missing'] }): ReactNode {
  const t = useMissingT();
  return (
    <ul className={classes['list']}>
      {missing.map(({ step, code }) => (
        <li key={code}>{t(isKnown(code) ? code : step)}</li>
      ))}
    </ul>
  );
}
