/** Whether somebody who is not its author brought the work in: its unit, or the secretariat. */
export function enteredForOthers(channel: string | null): boolean {
  return channel !== null && channel !== 'web';
}
