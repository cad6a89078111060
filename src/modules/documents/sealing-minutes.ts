import type { Contest } from '../contests/index.js';
import type { SealingMinutes } from '../sealing/index.js';
import { letterheadOf, placeOf } from './contest-papers.js';
import type { MinutesFact, MinutesModel, MinutesParticipant } from './domain/minutes.js';
import { clockTime, localDateOf } from './domain/official-date.js';
import { groupsOfFour } from './domain/receipt.js';

type SealedRound = SealingMinutes['rounds'][number];
type Unsealing = NonNullable<SealingMinutes['unsealing']>;

const count = new Intl.NumberFormat('vi-VN');

/** What the minutes of sealing and unsealing say; null while no round has been sealed. */
export function sealingMinutes(contest: Contest, minutes: SealingMinutes): MinutesModel | null {
  const { rounds, unsealing } = minutes;
  const [first] = rounds;
  if (first === undefined) return null;
  const endedAt = unsealing?.unsealedAt ?? latest(rounds);
  const people = participants(minutes);
  return {
    letterhead: letterheadOf(contest, localDateOf(endedAt)),
    subject:
      unsealing === null
        ? 'Về việc rọc phách, niêm phong bài dự thi'
        : 'Về việc rọc phách, niêm phong và ghép phách bài dự thi',
    contestTitle: contest.title,
    startedAt: first.sealedAt,
    endedAt,
    place: placeOf(contest) || contest.organiser,
    participants: people,
    facts: [...rounds.flatMap(sealingFacts), ...(unsealing === null ? [] : [unsealingFact(unsealing)])],
    signatures: people.map(({ name, role }) => ({ titles: [role], name })),
    accent: contest.accent,
  };
}

function sealingFacts({ name, works, commitment, sealedAt }: SealedRound): MinutesFact[] {
  return [
    {
      text:
        `Vòng ${name}: lúc ${clockTime(sealedAt)}, ${count.format(works)} bài dự thi hợp lệ được rọc phách. ` +
        'Mỗi bài nhận một mã phách do hệ thống sinh ngẫu nhiên; bảng ghép mã phách với hồ sơ được mã hóa và niêm phong.',
    },
    { text: `Mã cam kết của bảng phách vòng ${name} (SHA-256):`, lines: [groupsOfFour(commitment)] },
  ];
}

function unsealingFact({ codes, unsealedAt, witnesses }: Unsealing): MinutesFact {
  return {
    text:
      `Ghép phách: lúc ${clockTime(unsealedAt)}, sau khi điểm các vòng đã khóa, ${count.format(codes)} mã phách ` +
      `được ghép lại với hồ sơ trước sự chứng kiến của ${witnesses.join(', ')}. ` +
      'Bảng phách đã được đối chiếu và trùng khớp với mã cam kết khi rọc phách.',
  };
}

function participants({ rounds, unsealing }: SealingMinutes): MinutesParticipant[] {
  const found = new Map<string, string>();
  for (const { sealedBy } of rounds) if (sealedBy !== null) found.set(sealedBy, 'Người thực hiện rọc phách');
  const by = unsealing?.unsealedBy ?? null;
  if (by !== null && !found.has(by)) found.set(by, 'Người thực hiện ghép phách');
  for (const name of unsealing?.witnesses ?? []) if (!found.has(name)) found.set(name, 'Người chứng kiến');
  return [...found].map(([name, role]) => ({ name, role }));
}

function latest(rounds: readonly SealedRound[]): Date {
  return new Date(Math.max(...rounds.map(({ sealedAt }) => sealedAt.getTime())));
}
