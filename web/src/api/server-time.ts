let offsetMs = 0;

/** Takes the server's clock from one of its answers; deadlines are counted from it, not from this machine's. */
export function noteServerTime(at: string | null, precisionMs = 0): void {
  if (at === null) return;
  const server = new Date(at).getTime();
  if (Number.isNaN(server)) return;
  const measured = server - Date.now();
  // A Date header is cut to whole seconds: it may not spoil a better measure that it agrees with.
  if (precisionMs > 0 && Math.abs(measured - offsetMs) <= precisionMs) return;
  offsetMs = measured;
}

/** The time by the server's clock, in milliseconds. */
export function serverNow(): number {
  return Date.now() + offsetMs;
}
