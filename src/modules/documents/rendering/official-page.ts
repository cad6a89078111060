import { MILLIMETRE } from '../../../platform/pdf/document.js';
import type { Margins } from './page-flow.js';

/** The borders that Decree 30/2020/NĐ-CP gives official papers: 30 mm on the left, for binding. */
export const OFFICIAL_MARGINS: Margins = {
  left: 30 * MILLIMETRE,
  right: 17 * MILLIMETRE,
  top: 20 * MILLIMETRE,
  bottom: 20 * MILLIMETRE,
};

/** The size of the national heading that lets it stand beside the issuing body on an upright A4 page. */
export const OFFICIAL_HEAD_SIZE = 11.5;
