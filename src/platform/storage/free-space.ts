import { mkdir, statfs } from 'node:fs/promises';
import { DomainError } from '../../kernel/domain-error.js';

/** What must stay free whatever is uploaded: the database and the record write to the same disk. */
const reserveBytes = 256 * 1024 * 1024;

/**
 * Refuses to begin what the disk cannot hold. @param bytes what is going to be written
 * @throws DomainError `service.storage-full`
 */
export async function demandFreeSpace(folder: string, bytes: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize < bytes + reserveBytes) throw new DomainError('service.storage-full');
}

/** A full disk is a problem that people understand; everything else stays what it was. */
export function asStorageProblem(error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  return code === 'ENOSPC' || code === 'EDQUOT' ? new DomainError('service.storage-full') : error;
}
