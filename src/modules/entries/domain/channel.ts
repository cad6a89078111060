/** The way a work came in. */
export type Channel = 'web' | 'unit' | 'post' | 'hand' | 'email';

/** Every way in, in the order in which lists show them. */
export const channels = ['web', 'unit', 'post', 'hand', 'email'] as const satisfies readonly Channel[];

/** The ways in on which the secretariat takes a work for its authors. */
export const paperChannels = ['post', 'hand', 'email'] as const satisfies readonly Channel[];
/** A way in on which the secretariat takes a work for its authors. */
export type PaperChannel = (typeof paperChannels)[number];

/** Whether the secretariat took the work in; rows older than the column came by the web. */
export function isPaper(channel: Channel | null): channel is PaperChannel {
  return paperChannels.some((one) => one === channel);
}

/** Whether the account that a work belongs to entered it for itself. */
export function isOwn(channel: Channel | null): boolean {
  return channel === null || channel === 'web';
}
