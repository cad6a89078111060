import type { HeadingStyle } from './letterhead.js';
import { officialDate, type LocalDate } from './official-date.js';
import { composeWording, DEFAULT_WORDING, type FilledLine, type WordingValues } from './wording.js';

/** A person or a collective that is certified, named as they wrote it. */
export interface CertificateRecipient {
  readonly name: string;
  /** Academic title, rank or form of address, set smaller before the name: "PGS.TS.", "Thượng úy". */
  readonly title?: string;
}

/** Everything that one certificate shows. */
export interface CertificateModel {
  readonly heading: HeadingStyle;
  readonly parentAgency?: string;
  readonly agency: string;
  readonly contestTitle: string;
  /** What the paper is called: "Giấy chứng nhận" when left out. */
  readonly kind?: string;
  /** Wording template; see `WORDING_PLACEHOLDERS`. The usual one when left out. */
  readonly wording?: string;
  /** In the order of authorship. */
  readonly recipients: readonly CertificateRecipient[];
  readonly unit?: string;
  /** "Giải A", "Giải Nhất", "Giải Khuyến khích". */
  readonly prizeName: string;
  /** Collective prizes have no category and no work. */
  readonly categoryName?: string;
  readonly workTitle?: string;
  readonly decisionNumber: string;
  readonly decisionDate: LocalDate;
  readonly registerNumber: string;
  readonly place: string;
  readonly date: LocalDate;
  readonly signerTitles: readonly string[];
  readonly signerName: string;
  readonly verificationUrl: string;
  readonly verificationCode: string;
  /** `#rrggbb`. */
  readonly accent: string;
}

/** What a certificate is called when its template does not say. */
export const DEFAULT_KIND = 'Giấy chứng nhận';

/** The lines between the name of the paper and the signature. Throws the template's `DomainError`. */
export function certificateWording(model: CertificateModel): FilledLine[] {
  return composeWording(model.wording ?? DEFAULT_WORDING, wordingValues(model));
}

function wordingValues(model: CertificateModel): WordingValues {
  return {
    danh_xung: model.recipients.length > 1 ? 'nhóm tác giả' : 'tác giả',
    tac_gia: model.recipients.map(fullName).join(', '),
    don_vi: model.unit ?? '',
    giai: model.prizeName,
    the_loai: model.categoryName ?? '',
    tac_pham: model.workTitle ?? '',
    cuoc_thi: model.contestTitle,
    co_quan: model.agency,
    so_quyet_dinh: model.decisionNumber,
    ngay_quyet_dinh: officialDate(model.decisionDate),
    so_vao_so: model.registerNumber,
  };
}

/** A recipient with the title before the name. */
export function fullName(recipient: CertificateRecipient): string {
  return [recipient.title, recipient.name].filter((part) => part !== undefined && part !== '').join(' ');
}
