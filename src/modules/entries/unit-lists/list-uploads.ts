import { DomainError } from '../../../kernel/domain-error.js';
import type { UploadRules } from '../../../platform/http/upload.js';
import { cleanFileName } from '../intake/domain/file-name.js';
import { workbookLimits } from './reading/read-workbook.js';

/** The most that an archive of works may weigh, in bytes. */
export const archiveLimitBytes = 1024 * 1024 * 1024;
/** What a list may be called. */
export const listTypes = ['xlsx', 'csv'] as const;

const zipStart = 'PK';

/** Refuses at once what cannot be a list. */
export const listUploadRules: UploadRules = {
  field: 'file',
  limitBytes: workbookLimits.bytes,
  checkName: (name) => {
    const { extension } = cleanFileName(name);
    if (!listTypes.some((type) => type === extension)) throw new DomainError('list.not-excel');
  },
  checkHead: (head, name) => {
    if (head.length === 0) return Promise.reject(new DomainError('entry.file-empty'));
    const workbook = head.subarray(0, 2).toString('latin1') === zipStart;
    const asNamed = cleanFileName(name).extension === 'xlsx' ? workbook : !head.includes(0);
    return asNamed ? Promise.resolve() : Promise.reject(new DomainError('list.not-excel'));
  },
};

/** Refuses at once what cannot be an archive of works. */
export const archiveUploadRules: UploadRules = {
  field: 'file',
  limitBytes: archiveLimitBytes,
  checkName: (name) => {
    if (cleanFileName(name).extension !== 'zip') throw new DomainError('list.archive-not-zip');
  },
  checkHead: (head) =>
    head.subarray(0, 2).toString('latin1') === zipStart
      ? Promise.resolve()
      : Promise.reject(new DomainError('list.archive-not-zip')),
};
