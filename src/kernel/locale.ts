/** The languages of the product; Vietnamese comes first. */
export const locales = ['vi', 'en'] as const;
/** A language of the product. */
export type Locale = (typeof locales)[number];

/** A sentence in every language of the product. */
export type Sentence = Readonly<Record<Locale, string>>;

/** Chooses a language from an `Accept-Language` header; Vietnamese unless English is asked for first. */
export function localeFromHeader(header: string | undefined): Locale {
  const first = (header ?? '').split(',')[0]?.trim().toLowerCase() ?? '';
  return first.startsWith('en') ? 'en' : 'vi';
}

/** Fills `{name}` placeholders of a sentence; an unknown placeholder stays as it stands. */
export function fillSentence(sentence: string, params: Readonly<Record<string, unknown>>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : whole;
  });
}
