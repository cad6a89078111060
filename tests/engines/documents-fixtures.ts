import type { CertificateModel } from '../../src/modules/documents/domain/certificate.js';
import type { MinutesModel } from '../../src/modules/documents/domain/minutes.js';
import type { ReceiptModel } from '../../src/modules/documents/domain/receipt.js';
import type { ResultListModel } from '../../src/modules/documents/domain/result-list.js';

export const CREATED_AT = new Date('2026-10-09T02:00:00Z');

export const LONG_NAME = 'Công Tằng Tôn Nữ Thị Hoàng Bảo Ngọc';

export const LONG_TITLE =
  'Nhận diện và đấu tranh phản bác những luận điệu xuyên tạc về đường lối phát triển kinh tế thị trường ' +
  'định hướng xã hội chủ nghĩa ở vùng đồng bào các dân tộc thiểu số Tây Bắc trong bối cảnh chuyển đổi số';

export function certificate(changes: Partial<CertificateModel> = {}): CertificateModel {
  return {
    heading: 'STATE',
    parentAgency: 'Ủy ban nhân dân tỉnh Sơn La',
    agency: 'Ban Tổ chức cuộc thi',
    contestTitle: 'Cuộc thi viết chính luận năm 2026',
    recipients: [{ name: 'Nguyễn Thị Minh Khuê' }],
    unit: 'Trường Chính trị tỉnh',
    prizeName: 'Giải Nhất',
    categoryName: 'Tạp chí',
    workTitle: 'Sức mạnh lòng dân nơi biên cương',
    decisionNumber: '15/QĐ-BTC',
    decisionDate: '2026-10-05',
    registerNumber: '007/2026-GCN',
    place: 'Sơn La',
    date: '2026-10-09',
    signerTitles: ['TM. Ban Tổ chức', 'Trưởng ban'],
    signerName: 'Lò Minh Hùng',
    verificationUrl: 'https://chamkin.example.vn/x/8KQ4-M7WT-2RXD',
    verificationCode: '8KQ4-M7WT-2RXD',
    accent: '#A61E22',
    ...changes,
  };
}

export const FIVE_AUTHORS = [
  { name: LONG_NAME },
  { name: 'Nguyễn Thị Minh Khuê', title: 'PGS.TS.' },
  { name: 'Lò Văn Ín' },
  { name: 'Quàng Thị Hưởng', title: 'Thượng úy' },
  { name: 'Hà Ly' },
] as const;

export function receipt(changes: Partial<ReceiptModel> = {}): ReceiptModel {
  return {
    letterhead: { style: 'STATE', parentAgency: 'Ủy ban nhân dân tỉnh', agency: 'Ban Tổ chức' },
    receiptNumber: 'SL26-00318',
    receivedAt: new Date('2026-07-05T09:42:07Z'),
    contestTitle: 'Cuộc thi viết chính luận năm 2026',
    categoryName: 'Tạp chí',
    workTitle: 'Sức mạnh lòng dân',
    authors: [{ name: 'Nguyễn Thị Minh Khuê', penName: 'Hoa Ban', unit: 'Trường Chính trị tỉnh' }],
    files: [{ name: 'sức mạnh lòng dân.docx', sizeBytes: 1_234_567, sha256: '0123456789abcdef'.repeat(4) }],
    verificationUrl: 'https://chamkin.example.vn/b/SL26-00318',
    accent: '#A61E22',
    ...changes,
  };
}

const CATEGORIES = ['Tạp chí', 'Báo in', 'Báo điện tử', 'Phát thanh', 'Video clip'];
const PRIZES = ['Giải A', 'Giải B', 'Giải B', 'Giải C', 'Giải C', 'Giải C', 'Giải Khuyến khích'];

export function resultList(changes: Partial<ResultListModel> = {}): ResultListModel {
  return {
    letterhead: {
      style: 'STATE',
      parentAgency: 'Ủy ban nhân dân tỉnh',
      agency: 'Ban Tổ chức',
      place: 'Sơn La',
      date: '2026-10-05',
    },
    contestTitle: 'Cuộc thi viết chính luận năm 2026',
    decisionNumber: '15/QĐ-BTC',
    decisionDate: '2026-10-05',
    groups: CATEGORIES.map((categoryName, group) => ({
      categoryName: `Thể loại ${categoryName}`,
      rows: PRIZES.map((prizeName, row) => ({
        prizeName,
        workTitle: `Tác phẩm thứ ${group * PRIZES.length + row + 1} về niềm tin và sức mạnh lòng dân`,
        authors: [`Tác giả ${group + 1}.${row + 1}`, LONG_NAME].slice(0, (row % 2) + 1),
        unit: 'Đảng ủy phường Chiềng Lề',
      })),
    })),
    signature: { titles: ['TM. Ban Tổ chức', 'Trưởng ban'], name: 'Lò Minh Hùng' },
    accent: '#A61E22',
    ...changes,
  };
}

export function minutes(changes: Partial<MinutesModel> = {}): MinutesModel {
  return {
    letterhead: {
      style: 'PARTY',
      parentAgency: 'Tỉnh ủy Sơn La',
      agency: 'Ban Tuyên giáo và Dân vận',
      documentNumber: '212-BB/BTGDV',
      place: 'Sơn La',
      date: '2026-09-03',
    },
    subject: 'Về việc rọc phách bài dự thi vòng Sơ khảo',
    contestTitle: 'Cuộc thi viết chính luận năm 2026',
    startedAt: new Date('2026-09-03T01:30:00Z'),
    endedAt: new Date('2026-09-03T02:05:00Z'),
    place: 'Văn phòng Ban Tuyên giáo',
    participants: [
      { name: 'Lò Minh Hùng', role: 'chủ trì' },
      { name: 'Quàng Thị Hưởng', role: 'ghi biên bản' },
    ],
    facts: [
      { text: 'Số bài được rọc phách: 387 bài.' },
      { text: 'Giá trị cam kết:', lines: ['0123 4567 89ab cdef', 'fedc ba98 7654 3210'] },
    ],
    signatures: [{ titles: ['Người ghi biên bản'] }, { titles: ['Chủ trì'], name: 'Lò Minh Hùng' }],
    accent: '#A61E22',
    ...changes,
  };
}
