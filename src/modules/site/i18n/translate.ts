import { fillSentence, type Locale } from '../../../kernel/locale.js';
import { type MessageKey, messages } from './messages.js';

type ParamNames<S extends string> = S extends `${string}{${infer P}}${infer Rest}`
  ? P | ParamNames<Rest>
  : never;
type ParamsOf<K extends MessageKey> = ParamNames<(typeof messages)[K]['vi']>;
type Args<K extends MessageKey> = [ParamsOf<K>] extends [never]
  ? []
  : [params: Readonly<Record<ParamsOf<K>, string | number>>];

/** Gives a sentence in the reader's language; its parameters are typed. */
export type Translate = <K extends MessageKey>(key: K, ...args: Args<K>) => string;

/** The sentences of one language. */
export function translator(locale: Locale): Translate {
  return (key, ...args) => fillSentence(messages[key][locale], args[0] ?? {});
}
