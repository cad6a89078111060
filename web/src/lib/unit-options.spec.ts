import { unitOptions } from './unit-options.js';

it('offers units by name, each with the one above it', () => {
  const units = [
    { id: 'h', name: 'Huyện ủy Mộc Châu', parentId: null },
    { id: 'x', name: 'Đảng ủy xã Lóng Sập', parentId: 'h' },
  ];
  expect(unitOptions(units)).toEqual([
    { value: 'x', label: 'Đảng ủy xã Lóng Sập (Huyện ủy Mộc Châu)' },
    { value: 'h', label: 'Huyện ủy Mộc Châu' },
  ]);
});
