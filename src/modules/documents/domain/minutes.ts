import type { Letterhead, SignaturePlace } from './letterhead.js';

/** Somebody present at an act that is minuted. */
export interface MinutesParticipant {
  readonly name: string;
  /** Position, and what the person does here: "Thư ký Ban Tổ chức, ghi biên bản". */
  readonly role: string;
}

/** One recorded fact; `lines` are set below it as they stand, for digests and codes. */
export interface MinutesFact {
  readonly text: string;
  readonly lines?: readonly string[];
}

/** Minutes of sealing, unsealing or closing. */
export interface MinutesModel {
  readonly letterhead: Letterhead;
  /** What the minutes are of: "Về việc rọc phách và niêm phong bài dự thi vòng Sơ khảo". */
  readonly subject: string;
  readonly contestTitle: string;
  readonly startedAt: Date;
  readonly endedAt: Date;
  readonly place: string;
  readonly participants: readonly MinutesParticipant[];
  readonly facts: readonly MinutesFact[];
  /** How many copies are made, and who keeps them. */
  readonly closing?: string;
  readonly signatures: readonly SignaturePlace[];
  readonly accent: string;
}
