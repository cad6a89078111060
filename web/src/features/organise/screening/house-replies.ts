import type { HouseReply } from '../replies/reply-choice.js';
import type { useDeskT } from './messages.js';

const templates = ['identity', 'length', 'file', 'translation', 'proof'] as const;

/** The words for a correction that come with the program. */
export function houseReplies(t: ReturnType<typeof useDeskT>): readonly HouseReply[] {
  return templates.map((each) => ({
    value: each,
    label: t(`template.${each}`),
    words: t(`template.${each}.words`),
  }));
}
