/** What one inspection may cost and what a work may measure at most; contests set their own, narrower lengths. */
export interface InspectionLimits {
  /** Bytes of the file as it was sent. */
  maxBytes: number;
  /** Bytes of one part after decompression. */
  maxPartBytes: number;
  /** Bytes of all parts that were decompressed, and of all that the archive declares. */
  maxUnpackedBytes: number;
  /** Files in an archive. */
  maxEntries: number;
  /** Nesting of XML elements and of RTF groups. */
  maxDepth: number;
  maxPages: number;
  /** Bytes of sound or film, of which only the headers are read. */
  maxMediaBytes: number;
  /** Pixels of a picture of a page. */
  maxPicturePixels: number;
  /** The same of a picture within a document, of which there can be many. */
  maxInnerPicturePixels: number;
  maxWords: number;
  /** Below this, the text is no work of any category. */
  minWords: number;
  /** UTF-16 units of the body text. */
  maxTextLength: number;
  /** Pages of pictures in which text is recognised; longer scans are left to a person. */
  maxRecognisedPages: number;
  /** Wall-clock time of one inspection, enforced by the pool. */
  timeoutMs: number;
  /** The same where text is recognised. */
  recognitionTimeoutMs: number;
}

/** Generous for a written work, small for a machine: an essay of 3,000 words needs about 40 kB and 20 ms. */
export const DEFAULT_LIMITS: Readonly<InspectionLimits> = {
  maxBytes: 25 * 1024 * 1024,
  maxPartBytes: 64 * 1024 * 1024,
  maxUnpackedBytes: 256 * 1024 * 1024,
  maxEntries: 4_000,
  maxDepth: 5_000,
  maxPages: 500,
  maxMediaBytes: 2_147_483_647,
  maxPicturePixels: 120_000_000,
  maxInnerPicturePixels: 32_000_000,
  maxWords: 100_000,
  minWords: 10,
  maxTextLength: 2_000_000,
  maxRecognisedPages: 40,
  timeoutMs: 60_000,
  recognitionTimeoutMs: 600_000,
};
