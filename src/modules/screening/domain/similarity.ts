/**
 * Whether other works have more of a work than its category allows ("vượt tỷ lệ trùng lặp"): something for a person to
 * judge, never a refusal by itself. The author's own earlier works count.
 */
export function exceedsSimilarity(share: number | null, limitPercent: number | null): boolean {
  return share !== null && limitPercent !== null && share * 100 > limitPercent;
}
