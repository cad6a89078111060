import {
  IconArchive,
  IconArrowBackUp,
  IconBan,
  IconCheck,
  IconCircleDashed,
  IconClock,
  IconEye,
  IconGavel,
  IconInbox,
  IconLock,
  IconMailOpened,
  IconPencil,
  IconPlayerPlay,
  IconScale,
  IconSend,
  IconSpeakerphone,
  IconTrophy,
  IconUserX,
  IconX,
  type TablerIcon,
} from '@tabler/icons-react';

import type { Message } from '../lib/i18n/index.js';

/** The colours that states have; each also has its own icon and word. */
export type Tone = 'green' | 'amber' | 'red' | 'blue' | 'grey';

/** How one state is shown. */
export interface StateLook {
  readonly tone: Tone;
  readonly icon: TablerIcon;
  readonly word: Message;
}

function look(tone: Tone, icon: TablerIcon, vi: string, en: string): StateLook {
  return { tone, icon, word: { vi, en } };
}

const waiting = look('amber', IconClock, 'Chờ xử lý', 'Waiting');

/** The look of every state of every thing, by the names of the state machines. */
export const states = {
  contest: {
    draft: look('grey', IconPencil, 'Đang soạn', 'Draft'),
    announced: look('blue', IconSpeakerphone, 'Đã phát động', 'Announced'),
    receiving: look('green', IconInbox, 'Đang nhận bài', 'Receiving'),
    screening: look('blue', IconEye, 'Đang sàng lọc', 'Screening'),
    judging: look('blue', IconScale, 'Đang chấm', 'Judging'),
    deciding: look('amber', IconGavel, 'Đang xét giải', 'Deciding'),
    published: look('green', IconTrophy, 'Đã công bố', 'Published'),
    archived: look('grey', IconArchive, 'Đã lưu trữ', 'Archived'),
    cancelled: look('red', IconBan, 'Đã hủy', 'Cancelled'),
  },
  entry: {
    draft: look('grey', IconPencil, 'Bản nháp', 'Draft'),
    submitted: look('green', IconSend, 'Đã nộp', 'Submitted'),
    correcting: look('amber', IconPencil, 'Cần sửa', 'To be corrected'),
    appealed: look('blue', IconGavel, 'Đang xem xét khiếu nại', 'Appeal open'),
    eligible: look('green', IconCheck, 'Hợp lệ', 'Eligible'),
    ineligible: look('red', IconX, 'Không hợp lệ', 'Ineligible'),
    withdrawn: look('grey', IconArrowBackUp, 'Đã rút', 'Withdrawn'),
    disqualified: look('red', IconBan, 'Bị loại', 'Disqualified'),
  },
  screening: {
    waiting,
    submitted: waiting,
    correcting: look('blue', IconPencil, 'Đang sửa', 'Being corrected'),
    appealed: look('amber', IconGavel, 'Đang khiếu nại', 'Appealed'),
    eligible: look('green', IconCheck, 'Hợp lệ', 'Eligible'),
    ineligible: look('red', IconX, 'Không hợp lệ', 'Ineligible'),
  },
  round: {
    planned: look('grey', IconCircleDashed, 'Chưa rọc phách', 'Planned'),
    sealed: look('blue', IconLock, 'Đã rọc phách', 'Sealed'),
    assigned: look('amber', IconEye, 'Đã phân công, chờ giao', 'Assigned, not released'),
    scoring: look('blue', IconScale, 'Đang chấm', 'Scoring'),
    moderating: look('amber', IconGavel, 'Đang xử lý chênh lệch', 'Moderating'),
    closed: look('green', IconCheck, 'Đã khóa vòng', 'Closed'),
    void: look('red', IconBan, 'Không tính', 'Void'),
  },
  sheet: {
    assigned: look('grey', IconCircleDashed, 'Chưa chấm', 'Not started'),
    started: look('amber', IconPlayerPlay, 'Đang chấm', 'Started'),
    submitted: look('green', IconCheck, 'Đã nộp phiếu', 'Submitted'),
    returned: look('amber', IconArrowBackUp, 'Được trả lại', 'Returned'),
    recused: look('grey', IconUserX, 'Đã từ chối', 'Recused'),
    void: look('red', IconBan, 'Không tính', 'Void'),
  },
  award: {
    proposed: look('amber', IconPencil, 'Dự kiến', 'Proposed'),
    approved: look('blue', IconGavel, 'Đã duyệt', 'Approved'),
    published: look('green', IconTrophy, 'Đã công bố', 'Published'),
    revoked: look('red', IconBan, 'Đã thu hồi', 'Revoked'),
  },
  certificate: {
    valid: look('green', IconCheck, 'Có hiệu lực', 'Valid'),
    issued: look('green', IconCheck, 'Đã cấp', 'Issued'),
    revoked: look('red', IconBan, 'Đã thu hồi', 'Revoked'),
  },
  invitation: {
    waiting: look('amber', IconClock, 'Chờ nhận lời', 'Waiting for answer'),
    accepted: look('green', IconMailOpened, 'Đã nhận lời', 'Accepted'),
  },
} as const satisfies Record<string, Record<string, StateLook>>;

/** Things that have states. */
export type Noun = keyof typeof states;

/** The look of a state; a state that this version does not know is shown by its name. */
export function stateLook(noun: Noun, state: string): StateLook {
  const known: Readonly<Record<string, StateLook>> = states[noun];
  return known[state] ?? look('grey', IconCircleDashed, state, state);
}
