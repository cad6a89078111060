import { createHash } from 'node:crypto';

/**
 * The id of the mail about an event to an address, and about one thing where the event tells of several: the
 * same whenever the job runs again, so that a mail is not sent twice. A UUID of version 8, from SHA-256.
 */
export function mailId(eventId: string, address: string, about = ''): string {
  const name = [eventId, about, address.trim().toLowerCase()].join('\n');
  const digest = createHash('sha256').update(name, 'utf8').digest();
  digest[6] = ((digest[6] ?? 0) & 0x0f) | 0x80;
  digest[8] = ((digest[8] ?? 0) & 0x3f) | 0x80;
  const hex = digest.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    '-',
  );
}
