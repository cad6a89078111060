import type { SessionView } from '../../api/types.js';
import { contestPlaces, ownPlaces, placesOfBar } from './places.js';

describe('the bar at the foot of a phone’s screen', () => {
  const can = { createContest: true, readMails: true };
  const own = ownPlaces({
    account: null,
    roles: [],
    can,
    serverTime: '2026-01-01T00:00:00.000Z',
  } satisfies SessionView);
  const sections = contestPlaces('c1', ['organiser']);
  const at = (location: string): string[] =>
    placesOfBar(own, sections, location, 4).map((place) => place.key);

  it('shows home and the first sections', () => {
    expect(at('/cuoc-thi/c1/thiet-lap')).toEqual([
      'nav.home',
      'nav.tong-quan',
      'nav.thiet-lap',
      'nav.nhan-su',
    ]);
  });

  it('always shows where the reader is', () => {
    expect(at('/cuoc-thi/c1/chung-nhan')).toEqual([
      'nav.home',
      'nav.tong-quan',
      'nav.thiet-lap',
      'nav.chung-nhan',
    ]);
    expect(at('/cuoc-thi/c1/vong/r1').at(-1)).toBe('nav.cham');
  });

  it('is the plain bar on a page that is no place', () => {
    expect(at('/tai-khoan').at(-1)).toBe('nav.nhan-su');
  });
});
