/** Placeholders of a certificate's wording, in the order in which they are explained. */
export const placeholders = [
  'danh_xung',
  'tac_gia',
  'don_vi',
  'giai',
  'the_loai',
  'tac_pham',
  'cuoc_thi',
  'co_quan',
  'so_quyet_dinh',
  'ngay_quyet_dinh',
  'so_vao_so',
] as const;
/** The name of a placeholder. */
export type Placeholder = (typeof placeholders)[number];

/** A line of the preview; the names stand largest. */
export interface PreviewLine {
  readonly text: string;
  readonly isName: boolean;
}

/** The wording with sample values in it. Square brackets mark parts that go when a value is missing; here none is. */
export function previewOf(wording: string, values: Readonly<Record<Placeholder, string>>): PreviewLine[] {
  return wording.split(/\r?\n/u).map((line) => ({
    isName: line.trim() === '{tac_gia}',
    text: line
      .replace(/[[\]]/gu, '')
      .replace(/\{(\w+)\}/gu, (whole, name: string) =>
        Object.hasOwn(values, name) ? values[name as Placeholder] : whole,
      ),
  }));
}
