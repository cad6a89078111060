/** Paper that comes by post: the postmark decides, up to a last day of arrival. Days are `2026-07-15`. */
export interface PostRule {
  readonly address: string;
  readonly lastPostmarkOn: string;
  readonly lastArrivalOn: string;
}

/** Paper that is handed over at the secretariat, in office hours up to a last day. */
export interface HandRule {
  readonly address: string;
  /** In the organiser's own words: "7 giờ 30 đến 17 giờ các ngày làm việc". */
  readonly hours: string;
  readonly lastOn: string;
}

/** Works sent to a mail box: the time stamp of the mail decides. */
export interface EmailRule {
  readonly address: string;
  /** ISO time in UTC. */
  readonly closesAt: string;
}

/** The ways in beside the web, each with its own deadline; null is a way that is closed. */
export interface ChannelRules {
  readonly post: PostRule | null;
  readonly hand: HandRule | null;
  readonly email: EmailRule | null;
}

/** Works come in by the web only. */
export const webOnly: ChannelRules = { post: null, hand: null, email: null };

/** The rules with their keys in one order, so that two versions can be compared. */
export function channelRulesOf(from: ChannelRules): ChannelRules {
  const { post, hand, email } = from;
  return {
    post: post && {
      address: post.address,
      lastPostmarkOn: post.lastPostmarkOn,
      lastArrivalOn: post.lastArrivalOn,
    },
    hand: hand && { address: hand.address, hours: hand.hours, lastOn: hand.lastOn },
    email: email && { address: email.address, closesAt: email.closesAt },
  };
}

/** Whether two sets of rules differ. */
export function channelsDiffer(before: ChannelRules, after: ChannelRules): boolean {
  return JSON.stringify(channelRulesOf(before)) !== JSON.stringify(channelRulesOf(after));
}

/**
 * Whether a change takes something away from people who rely on the announcement: a way that closes, or a
 * day that comes earlier. An amendment may only give more time.
 */
export function takesAway(before: ChannelRules, after: ChannelRules): boolean {
  const earlier = (was: string | undefined, is: string | undefined): boolean =>
    was !== undefined && (is === undefined || is < was);
  return (
    earlier(before.post?.lastPostmarkOn, after.post?.lastPostmarkOn) ||
    earlier(before.post?.lastArrivalOn, after.post?.lastArrivalOn) ||
    earlier(before.hand?.lastOn, after.hand?.lastOn) ||
    earlier(before.email?.closesAt, after.email?.closesAt)
  );
}
