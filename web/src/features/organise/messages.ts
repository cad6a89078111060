import { type Catalogue, createUseT } from '../../lib/i18n/index.js';

const messages = {
  title: { vi: 'Mục đang hoàn thiện', en: 'In preparation' },
  what: { vi: 'Mục này đang được hoàn thiện.', en: 'This section is being completed.' },
} as const satisfies Catalogue;

/** The translator of this feature. */
export const useT = createUseT(messages);
