export { currentLocale, setLocale, useLocale, type Locale } from './locale.js';
export {
  createUseT,
  fill,
  say,
  translator,
  type Catalogue,
  type Message,
  type Translate,
} from './translate.js';
export * from './format.js';
