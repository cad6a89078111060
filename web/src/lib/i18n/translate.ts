import { type Locale, useLocale } from './locale.js';

/** English has two forms; Vietnamese has one. */
export interface Plural {
  readonly one: string;
  readonly other: string;
}

/** One message in both languages. `{name}` marks a parameter; a plural turns on `{count}`. */
export interface Message {
  readonly vi: string;
  readonly en: string | Plural;
}

/** Messages of one feature, by key. Write it `as const satisfies Catalogue`, so that parameters are typed. */
export type Catalogue = Readonly<Record<string, Message>>;

type ParamNames<S extends string> = S extends `${string}{${infer P}}${infer Rest}`
  ? P | ParamNames<Rest>
  : never;
type ParamsOf<M extends Message> = ParamNames<M['vi']>;
type Args<M extends Message> = [ParamsOf<M>] extends [never]
  ? []
  : [params: Readonly<Record<ParamsOf<M>, string | number>>];

type EnglishParams<M extends Message> = M['en'] extends string
  ? ParamNames<M['en']>
  : M['en'] extends Plural
    ? ParamNames<M['en']['one']> | ParamNames<M['en']['other']>
    : never;

/** Holds that the English sentence asks for nothing that the Vietnamese one does not have. */
type SameParams<C extends Catalogue> = {
  readonly [K in keyof C]: [Exclude<EnglishParams<C[K]>, ParamsOf<C[K]>>] extends [never] ? unknown : never;
};

/** Gives the sentence for a key in the language in use. */
export type Translate<C extends Catalogue> = <K extends keyof C & string>(
  key: K,
  ...args: Args<C[K]>
) => string;

/** Fills `{name}` in a sentence; what has no value stays as it is, so that the fault is seen. */
export function fill(sentence: string, params: Readonly<Record<string, unknown>>): string {
  return sentence.replace(/\{(\w+)\}/gu, (whole, name: string) => {
    const value = params[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : whole;
  });
}

/** The sentence of a message in one language. */
export function say(
  message: Message,
  locale: Locale,
  params: Readonly<Record<string, unknown>> = {},
): string {
  const { en } = message;
  if (locale === 'vi') return fill(message.vi, params);
  if (typeof en === 'string') return fill(en, params);
  return fill(Number(params['count']) === 1 ? en.one : en.other, params);
}

/** A translator for one catalogue in one language, for code outside components. */
export function translator<C extends Catalogue>(catalogue: C, locale: Locale): Translate<C> {
  return (key, ...args) => {
    const message = catalogue[key];
    return message === undefined ? key : say(message, locale, args[0]);
  };
}

/** Makes the `useT` hook of a feature from its catalogue; each feature's messages load with the feature. */
export function createUseT<const C extends Catalogue>(catalogue: C & SameParams<C>): () => Translate<C> {
  const byLocale: Record<Locale, Translate<C>> = {
    vi: translator(catalogue, 'vi'),
    en: translator(catalogue, 'en'),
  };
  return () => byLocale[useLocale()];
}
