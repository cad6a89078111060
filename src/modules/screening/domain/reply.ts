/** For what a reply is used: a correction that is asked for, or a work that is refused. */
export const replyKinds = ['correction', 'refusal'] as const;
/** For what a reply is used. */
export type ReplyKind = (typeof replyKinds)[number];

/** What a reply may name of the work that it is about. */
export interface ReplySubject {
  readonly title: string;
  readonly receiptNumber: string;
}

const values: Readonly<Record<string, keyof ReplySubject>> = {
  tac_pham: 'title',
  so_bien_nhan: 'receiptNumber',
};

/** A reply about one work: `{tac_pham}` and `{so_bien_nhan}` are filled in, anything else stays as it was written. */
export function filledReply(words: string, subject: ReplySubject): string {
  return words.replace(/\{(\w+)\}/gu, (whole, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    return value === undefined ? whole : subject[value];
  });
}
