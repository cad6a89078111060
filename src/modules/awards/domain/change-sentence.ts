import { fillSentence, type Locale, type Sentence } from '../../../kernel/locale.js';

const sentences = {
  proposed: { vi: 'Lập phương án giải theo thứ hạng', en: 'The plan was filled in order of rank' },
  given: { vi: 'Trao {prize} cho tác phẩm “{work}”', en: '{prize} was given to “{work}”' },
  taken: { vi: 'Bỏ {prize} của tác phẩm “{work}”', en: '{prize} was taken from “{work}”' },
  approved: {
    vi: 'Phê duyệt kết quả theo Quyết định số {decision}',
    en: 'The awards were approved by decision no. {decision}',
  },
  published: { vi: 'Công bố kết quả', en: 'The results were published' },
  revoked: { vi: 'Thu hồi {prize} của tác phẩm “{work}”', en: '{prize} of “{work}” was revoked' },
} as const satisfies Record<string, Sentence>;

/** What was done on the board, for people. */
export function changeSentence(
  what: keyof typeof sentences,
  names: { readonly prize: string; readonly work: string; readonly decision: string },
  locale: Locale,
): string {
  return fillSentence(sentences[what][locale], names);
}
