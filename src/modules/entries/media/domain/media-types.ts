const mediaTypes: Readonly<Record<string, string>> = {
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  wav: 'audio/wav',
  ogg: 'audio/ogg',
  flac: 'audio/flac',
  mp4: 'video/mp4',
  // Players take the film of a phone for what it mostly is.
  mov: 'video/mp4',
  webm: 'video/webm',
  mkv: 'video/webm',
  avi: 'video/x-msvideo',
  jpg: 'image/jpeg',
  png: 'image/png',
};

/** The media type under which a page may show or play a file of a type; null: it is only to be downloaded. */
export function mediaTypeOf(type: string | null): string | null {
  return mediaTypes[type ?? ''] ?? null;
}
