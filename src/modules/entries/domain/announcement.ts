import { DomainError } from '../../../kernel/domain-error.js';
import { type FileRole, fileRoles, mostOfRole } from './file-roles.js';

/** What a client may say of a file that it is going to send. */
export interface AnnouncedFile {
  readonly clientName: string;
  readonly role: FileRole | null;
  /** When the file was changed last, in milliseconds as the client counts them. */
  readonly modified: string | null;
  /** `next`, or a number from 1. */
  readonly position: string | null;
}

const longestName = 255;
const known: readonly string[] = ['filename', 'role', 'position', 'modified'];

/** Reads what the metadata of an upload say. @throws DomainError `upload.metadata-invalid` */
export function readAnnouncement(metadata: Readonly<Record<string, string | null>>): AnnouncedFile {
  const clientName = metadata['filename'] ?? '';
  const role = metadata['role'] ?? null;
  const position = metadata['position'] ?? null;
  const modified = metadata['modified'] ?? null;
  const most = isRole(role) ? mostOfRole[role] : mostOfRole.work;
  const fits =
    clientName.trim() !== '' &&
    clientName.length <= longestName &&
    (role === null || isRole(role)) &&
    (position === null || position === 'next' || isPosition(position, most)) &&
    (modified === null || /^\d{1,16}$/u.test(modified)) &&
    Object.keys(metadata).every((key) => known.includes(key));
  if (!fits) throw new DomainError('upload.metadata-invalid');
  return { clientName, role: isRole(role) ? role : null, position, modified };
}

function isRole(text: string | null): text is FileRole {
  return fileRoles.some((role) => role === text);
}

function isPosition(text: string, most: number): boolean {
  return /^[1-9]\d?$/u.test(text) && Number(text) <= most;
}
