import { randomUUID } from 'node:crypto';

/**
 * A random identifier (UUID version 4). Never time-ordered: on the blind side the order of ids
 * must tell nothing about the order of arrival.
 */
export function randomId(): string {
  return randomUUID();
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether a text has the form of an identifier of this program. */
export function isId(text: string): boolean {
  return uuid.test(text);
}
