import { DomainError } from '../../kernel/domain-error.js';
import type { UploadRules } from '../../platform/http/upload.js';
import { cleanFileName } from './intake/domain/file-name.js';
import { type FileType } from './intake/domain/inspection.js';
import { type ContentKind, detectContent } from './intake/detect-type.js';

/** What a work's file may be. */
export interface AcceptedFiles {
  readonly limitBytes: number;
  readonly types: readonly FileType[];
}

/**
 * As what a file of a type may begin. An encrypted DOCX is an OLE file: inspection says so better. Cameras give files
 * of one family each other's names.
 */
const kinds: Readonly<Record<FileType, readonly ContentKind[]>> = {
  docx: ['zip', 'ole'],
  odt: ['zip'],
  doc: ['ole'],
  pdf: ['pdf'],
  rtf: ['rtf'],
  txt: ['text'],
  jpg: ['jpg'],
  png: ['png'],
  mp3: ['mp3'],
  m4a: ['m4a', 'mp4'],
  wav: ['wav'],
  ogg: ['ogg'],
  flac: ['flac'],
  mp4: ['mp4', 'm4a', 'mov'],
  mov: ['mov', 'mp4'],
  webm: ['webm', 'mkv'],
  mkv: ['mkv', 'webm'],
  avi: ['avi'],
};

/** Refuses at once what the name and the first bytes give away; inspection finds the rest. */
export function uploadRulesOf({ limitBytes, types }: AcceptedFiles): UploadRules {
  return {
    field: 'file',
    limitBytes,
    checkName: (clientName) => {
      declaredTypeOf(clientName, types);
    },
    checkHead: async (head, clientName) => {
      if (head.length === 0) throw new DomainError('entry.file-empty');
      const type = declaredTypeOf(clientName, types);
      if (!kinds[type].includes(await detectContent(head))) {
        throw new DomainError('entry.file-type-mismatch', { declared: type.toUpperCase() });
      }
    },
  };
}

/** The type that a file's name declares. @throws DomainError `entry.file-type-not-accepted` */
export function declaredTypeOf(clientName: string, accepted: readonly FileType[]): FileType {
  const { declaredType } = cleanFileName(clientName);
  if (declaredType !== null && accepted.includes(declaredType)) return declaredType;
  const names = accepted.map((type) => type.toUpperCase()).join(', ');
  throw new DomainError('entry.file-type-not-accepted', { accepted: names });
}

/** A limit in megabytes as people read it: whole, or with one digit. */
export function megabytes(bytes: number): number {
  return Math.round((bytes / 1024 / 1024) * 10) / 10;
}
