import { randomUUID } from 'node:crypto';
import type { Contest } from '../../src/modules/contests/index.js';
import { author } from './entries.js';

/** A work on paper as the form sends it; what is absent gets a usual value. */
export function paperForm(contest: Contest, wish: Record<string, unknown> = {}): Record<string, unknown> {
  const { fullName = 'Lò Thị Muôn', birthYear = 1979, phone = '0987654321', email = null, ...rest } = wish;
  return {
    key: randomUUID(),
    channel: 'post',
    postmarkedOn: null,
    arrivedAt: '2026-03-10T02:30:00.000Z',
    copies: 2,
    pages: 14,
    parcelNumber: 'RR123456789VN',
    senderUnitId: null,
    senderName: 'Bưu cục Mường Giôn',
    condition: 'good',
    remarks: null,
    title: 'Bếp lửa bản Mòng',
    categoryId: contest.categories[0]?.id,
    authors: [{ ...author({ fullName: String(fullName) }), birthYear, phone, email }],
    consents: contest.consentPurposes.filter((one) => one.required).map((one) => one.purpose),
    decision: { kind: 'accept' },
    ...rest,
  };
}

/** The ways in of a test: post, by hand and by mail, around the test's deadline of 1 April 2026. */
export const channels = {
  post: { address: 'Số 1 đường Tô Hiệu', lastPostmarkOn: '2026-03-20', lastArrivalOn: '2026-03-27' },
  hand: { address: 'Phòng 203', hours: '7 giờ 30 đến 17 giờ các ngày làm việc', lastOn: '2026-03-20' },
  email: { address: 'nhanbai@example.vn', closesAt: '2026-03-20T10:00:00.000Z' },
};
