import {
  IconBuilding,
  IconCertificate,
  IconEyeCheck,
  IconFileText,
  IconGavel,
  IconHierarchy,
  IconHome,
  IconInbox,
  IconLink,
  IconListDetails,
  IconMail,
  IconScale,
  IconScissors,
  IconSettings,
  IconUsers,
  IconWritingSign,
  type TablerIcon,
} from '@tabler/icons-react';

import type { ContestRole, SessionView } from '../../api/types.js';

/** Sections of a contest, by their part of the address. */
export type Section =
  | 'tong-quan'
  | 'don-vi'
  | 'thiet-lap'
  | 'nhan-su'
  | 'tiep-nhan'
  | 'sang-loc'
  | 'roc-phach'
  | 'cham'
  | 'xung-dot'
  | 'ghep-phach'
  | 'hoi-dong'
  | 'chung-nhan'
  | 'nhat-ky';

/** A place in the rail. */
export interface Place {
  readonly key: `nav.${Section | 'home' | 'entries' | 'desk' | 'mails'}`;
  readonly href: string;
  readonly icon: TablerIcon;
}

const icons: Record<Section, TablerIcon> = {
  'tong-quan': IconListDetails,
  'don-vi': IconBuilding,
  'thiet-lap': IconSettings,
  'nhan-su': IconUsers,
  'tiep-nhan': IconInbox,
  'sang-loc': IconEyeCheck,
  'roc-phach': IconScissors,
  cham: IconScale,
  'xung-dot': IconHierarchy,
  'ghep-phach': IconLink,
  'hoi-dong': IconGavel,
  'chung-nhan': IconCertificate,
  'nhat-ky': IconFileText,
};

const order: readonly Section[] = [
  'don-vi',
  'tong-quan',
  'thiet-lap',
  'nhan-su',
  'tiep-nhan',
  'sang-loc',
  'roc-phach',
  'cham',
  'xung-dot',
  'ghep-phach',
  'hoi-dong',
  'chung-nhan',
  'nhat-ky',
];

const sectionsOf: Record<ContestRole, readonly Section[]> = {
  organiser: order.filter((section) => section !== 'xung-dot' && section !== 'don-vi'),
  secretary: ['tong-quan', 'tiep-nhan', 'sang-loc', 'roc-phach', 'ghep-phach', 'hoi-dong', 'chung-nhan'],
  judge: ['xung-dot'],
  'panel-head': ['tong-quan', 'cham'],
  council: ['tong-quan', 'hoi-dong'],
  auditor: ['tong-quan', 'roc-phach', 'ghep-phach', 'nhat-ky'],
  custodian: ['tong-quan', 'roc-phach', 'ghep-phach'],
  'unit-coordinator': ['don-vi', 'tong-quan'],
};

/** The sections of a contest for somebody with these roles; the server decides again on every request. */
export function contestPlaces(contestId: string, roles: readonly ContestRole[]): Place[] {
  const allowed = new Set(roles.flatMap((role) => sectionsOf[role]));
  return order
    .filter((section) => allowed.has(section))
    .map((section) => ({
      key: `nav.${section}` as const,
      href: `/cuoc-thi/${contestId}/${section}`,
      icon: icons[section],
    }));
}

/** The places that belong to the person and to no contest. */
export function ownPlaces(session: SessionView): Place[] {
  const places: Place[] = [
    { key: 'nav.home', href: '/', icon: IconHome },
    { key: 'nav.entries', href: '/bai-du-thi', icon: IconWritingSign },
  ];
  if (session.roles.some((item) => item.role === 'judge')) {
    places.push({ key: 'nav.desk', href: '/ban-cham', icon: IconScale });
  }
  if (session.can.readMails) places.push({ key: 'nav.mails', href: '/thu', icon: IconMail });
  return places;
}

/** Whether a place is where the reader is, or above it. */
export function isAt(place: Place, location: string): boolean {
  if (place.href === '/') return location === '/';
  if (place.key === 'nav.cham' && location.startsWith(place.href.replace(/cham$/u, 'vong/'))) return true;
  return location === place.href || location.startsWith(`${place.href}/`);
}

/** The first places for a bar that has room for so many; where the reader is stands among them. */
export function placesOfBar(
  own: readonly Place[],
  sections: readonly Place[],
  location: string,
  room: number,
): Place[] {
  const all = [...own.slice(0, 1), ...sections, ...own.slice(1)];
  const first = all.slice(0, room);
  const here = all.find((place) => isAt(place, location));
  return here === undefined || first.includes(here) ? first : [...first.slice(0, room - 1), here];
}
