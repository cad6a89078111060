import type { ChecklistItem } from '../../api/types.js';

/** Parts of the set-up, in their order. */
export const setupSections = [
  'basics',
  'categories',
  'dates',
  'channels',
  'rounds',
  'criteria',
  'prizes',
  'units',
  'certificate',
  'consent',
  'replies',
] as const;
/** A part of the set-up. */
export type SetupSection = (typeof setupSections)[number];

/** What a part is called in the address. */
export const sectionSlugs: Readonly<Record<SetupSection, string>> = {
  basics: 'thong-tin',
  categories: 'the-loai',
  dates: 'thoi-gian',
  channels: 'hinh-thuc-nhan',
  rounds: 'vong-cham',
  criteria: 'tieu-chi',
  prizes: 'co-cau-giai',
  units: 'don-vi',
  certificate: 'giay-chung-nhan',
  consent: 'dong-y',
  replies: 'mau-loi-nhan',
};

/** The address of a part of the set-up. */
export function sectionHref(contestId: string, section: SetupSection): string {
  return `/cuoc-thi/${contestId}/thiet-lap?muc=${sectionSlugs[section]}`;
}

/** In which part of the set-up a point of the checklist is settled; null for people, who have their own page. */
export function sectionOf(item: ChecklistItem): SetupSection | null {
  if (item.key === 'consent') return 'consent';
  if (item.key === 'channels') return 'channels';
  return item.section === 'people' ? null : item.section;
}

/** Where a point of the checklist is settled. */
export function pointHref(contestId: string, item: ChecklistItem): string {
  const section = sectionOf(item);
  return section === null ? `/cuoc-thi/${contestId}/nhan-su` : sectionHref(contestId, section);
}
