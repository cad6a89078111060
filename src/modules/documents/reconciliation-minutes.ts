import { formatScore } from '../../kernel/score.js';
import type { Contest } from '../contests/index.js';
import type { SettledCase } from '../judging/index.js';
import { letterheadOf, placeOf } from './contest-papers.js';
import type { MinutesFact, MinutesModel, MinutesParticipant } from './domain/minutes.js';
import { clockTime, localDateOf } from './domain/official-date.js';

const points = (hundredths: number): string => formatScore(hundredths, 'vi');
const outcomes = {
  agreed: 'Các giám khảo chấm bài thống nhất mức điểm',
  decided: 'Trưởng ban Giám khảo quyết định mức điểm',
  together: 'Ban Giám khảo chấm chung, thống nhất mức điểm',
} as const;

/** What the minutes of an agreed or decided score say; the work by its code alone. */
export function reconciliationMinutes(
  contest: Contest,
  settled: SettledCase,
  deciderName: string | null,
): MinutesModel {
  const { item, madeAt, roundName } = settled;
  const record = item.records.find(({ supersededAt }) => supersededAt === null);
  const people = participants(settled, record?.kind === 'agreed' ? null : deciderName);
  const openedAt = item.discussion === null ? madeAt : new Date(item.discussion.openedAt);
  return {
    letterhead: letterheadOf(contest, localDateOf(madeAt)),
    subject: `Về việc xử lý điểm lệch bài dự thi mang mã phách ${item.code}`,
    contestTitle: `vòng ${roundName} của ${contest.title}`,
    startedAt: openedAt,
    endedAt: madeAt,
    place: placeOf(contest) || contest.organiser,
    participants: people,
    facts: [...sheetFacts(settled), ...talkFacts(settled), ...outcomeFacts(settled)],
    signatures: people.map(({ name, role }) => ({ titles: [role], name })),
    accent: contest.accent,
  };
}

function participants({ item }: SettledCase, deciderName: string | null): MinutesParticipant[] {
  const judges = item.sheets.map(({ judgeName, reading, third }) => ({
    name: judgeName,
    role: third ? 'Giám khảo chấm lần thứ ba' : `Giám khảo chấm lần ${reading}`,
  }));
  return deciderName === null ? judges : [...judges, { name: deciderName, role: 'Trưởng ban Giám khảo' }];
}

function sheetFacts({ item }: SettledCase): MinutesFact[] {
  const totals = item.sheets.map(({ reading, third, total }) => {
    return `${third ? 'Lần thứ ba' : `Lần ${reading}`}: ${total === null ? '–' : points(total)} điểm`;
  });
  return [
    {
      text:
        `Bài mang mã phách ${item.code}, thể loại ${item.categoryName}, có ${item.sheets.length} lượt chấm ` +
        'độc lập với điểm tổng như sau; các phiếu chấm được giữ nguyên:',
      lines: totals,
    },
    ...(item.spread === null
      ? []
      : [{ text: `Điểm tổng của các lượt chấm chính lệch ${points(item.spread)} điểm.` }]),
  ];
}

function talkFacts({ item }: SettledCase): MinutesFact[] {
  return (item.discussion?.messages ?? []).flatMap(({ letter, kind, text, total, at }): MinutesFact[] => {
    const when = clockTime(new Date(at));
    const sum = total === null ? '' : points(total);
    if (kind === 'said') return [{ text: `Lúc ${when}, giám khảo ${letter} nêu ý kiến: ${text}` }];
    const did = kind === 'proposed' ? 'đề nghị' : 'đồng ý';
    return [{ text: `Lúc ${when}, giám khảo ${letter} ${did} mức ${sum} điểm.` }];
  });
}

function outcomeFacts({ item, criteria }: SettledCase): MinutesFact[] {
  const record = item.records.find(({ supersededAt }) => supersededAt === null);
  if (record === undefined) return [];
  const lines = criteria.map(({ id, name }) => `${name}: ${points(record.scores[id] ?? 0)}`);
  return [
    { text: `${outcomes[record.kind]}: ${points(record.total)} điểm, gồm:`, lines },
    ...(record.reason === '' ? [] : [{ text: `Lý do: ${record.reason}` }]),
    ...(record.minutes === '' ? [] : [{ text: `Nội dung thống nhất: ${record.minutes}` }]),
  ];
}
