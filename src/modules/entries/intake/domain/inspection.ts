import type { Reason, Verdict } from './reasons.js';

export type { Verdict };

/** The formats of documents that intake reads. */
export const DOCUMENT_TYPES = ['docx', 'pdf', 'doc', 'odt', 'rtf', 'txt'] as const;
/** Pictures of pages, in which text is recognised. */
export const PICTURE_TYPES = ['jpg', 'png'] as const;
export const SOUND_TYPES = ['mp3', 'm4a', 'wav', 'ogg', 'flac'] as const;
export const FILM_TYPES = ['mp4', 'mov', 'webm', 'mkv', 'avi'] as const;
/** Sound and film, of which intake reads how long it runs and what it is made of. */
export const MEDIA_TYPES = [...SOUND_TYPES, ...FILM_TYPES] as const;
export const FILE_TYPES = [...DOCUMENT_TYPES, ...PICTURE_TYPES, ...MEDIA_TYPES] as const;
export type FileType = (typeof FILE_TYPES)[number];
export type DocumentType = (typeof DOCUMENT_TYPES)[number];
export type PictureType = (typeof PICTURE_TYPES)[number];
export type MediaType = (typeof MEDIA_TYPES)[number];

export function isPicture(type: string | null): type is PictureType {
  return PICTURE_TYPES.some((one) => one === type);
}

/** Documents whose pictures can be looked at one by one. */
export function showsPictures(type: string | null): boolean {
  return type === 'docx' || type === 'odt';
}

export function isMedia(type: string | null): type is MediaType {
  return MEDIA_TYPES.some((one) => one === type);
}

/** Where a text comes from: it stood in the file, was converted from an old character set, or recognised in pictures. */
export type TextOrigin = 'file' | 'conversion' | 'recognition';

/** What sound or film is made of. */
export interface MediaFacts {
  /** Such as "MPEG-4" or "MPEG Audio". */
  readonly container: string | null;
  readonly audioCodec: string | null;
  readonly videoCodec: string | null;
  /** Pixels of the picture. */
  readonly width: number | null;
  readonly height: number | null;
}

/** An author as registered; what is absent is not looked for. */
export interface RegisteredPerson {
  fullName: string;
  penName?: string | null | undefined;
  unit?: string | null | undefined;
  unitAbbreviation?: string | null | undefined;
  phone?: string | null | undefined;
  email?: string | null | undefined;
  citizenId?: string | null | undefined;
  bankAccount?: string | null | undefined;
  homeAddress?: string | null | undefined;
  profileUrl?: string | null | undefined;
  /** `25/07/2004` or `2004-07-25`. */
  birthDate?: string | null | undefined;
}

/** A unit that the entry belongs to beside those of its authors. */
export interface RegisteredUnit {
  name: string;
  abbreviation?: string | null | undefined;
}

export type FindingKind =
  | 'name'
  | 'pen-name'
  | 'unit'
  | 'phone'
  | 'email'
  | 'citizen-id'
  | 'bank-account'
  | 'address'
  | 'profile-link'
  | 'birth-date';

/** Where a finding stands: printed text of the work, its margins, what a reader does not see, or around the text. */
export type FindingPlace = 'body' | 'outside-body' | 'hidden' | 'metadata' | 'file-name';

/** What of a file a reader does not see. */
export type HiddenKind =
  | 'alt-text'
  | 'annotation'
  | 'attachment'
  | 'author-mark'
  | 'bookmark'
  | 'comment'
  | 'custom-data'
  | 'deleted-text'
  | 'field-code'
  | 'hidden-text'
  | 'link'
  | 'white-text';

/** Content that a reader does not see, and the part of the file in which it is. */
export interface HiddenContent {
  kind: HiddenKind;
  part: string;
}

/** From this confidence on a finding is shown to people and proposed for masking. */
export const SHOWN_CONFIDENCE = 0.5;

/** Words that may give the author away. */
export interface Finding {
  kind: FindingKind;
  /** The words as they stand in the file. */
  value: string;
  place: FindingPlace;
  /** The part of the file, such as "word/header1.xml" or "info:Author". */
  part: string;
  /** UTF-16 offset into the inspection's text, or null where the words are not in it. */
  offset: number | null;
  /** UTF-16 units. */
  length: number;
  /** 0 to 1. */
  confidence: number;
}

export interface InspectionInput {
  path: string;
  /** The name that the client claims, unchecked. */
  clientName: string;
  people: readonly RegisteredPerson[];
  units?: readonly RegisteredUnit[] | undefined;
  /** Further pages of a work that came as one picture for each page, in order. */
  pages?: readonly string[] | undefined;
  /** The text as a person confirmed it: it is searched in the stead of what the file gives. */
  confirmedText?: string | undefined;
  /** Whether text is recognised in pictures of pages, which takes seconds for a page. */
  recogniseScans?: boolean | undefined;
}

/** What intake says of a file. */
export interface Inspection {
  verdict: Verdict;
  reasons: Reason[];
  detectedType: FileType | null;
  declaredType: FileType | null;
  /** The client's name made fit to be shown and stored. */
  fileName: string;
  bytes: number;
  /** Hexadecimal, lower case; empty if the file could not be read. */
  sha256: string;
  /** Character set of the source where it had to be found out. */
  encoding: string | null;
  /** Whether the text had to be brought into NFC. */
  normalised: boolean;
  /** Body text in NFC, paragraphs separated by a line feed. */
  text: string;
  textOrigin: TextOrigin;
  /** 0 to 100, of recognised text. */
  recognitionConfidence: number | null;
  words: number;
  /** Code points of the text, paragraph ends left out. */
  characters: number;
  pages: number | null;
  /** Pictures in the body of a document that may be pages and can be looked at; null for other kinds of files. */
  pictures: number | null;
  /** ISO 639 code; null where the text is too short to tell. */
  language: string | null;
  /** How long sound or film runs, in milliseconds. */
  durationMs: number | null;
  media: MediaFacts | null;
  hidden: HiddenContent[];
  findings: Finding[];
}
