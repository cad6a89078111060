import { fromField, toField } from './vietnam-time.js';

describe('dates in fields', () => {
  it('shows and reads an instant in Vietnam time, whatever the browser keeps', () => {
    expect(toField('2026-07-15T10:00:00.000Z')).toBe('2026-07-15T17:00');
    expect(fromField('2026-07-15T17:00')).toBe('2026-07-15T10:00:00.000Z');
  });

  it('goes over midnight', () => {
    expect(toField('2026-07-15T18:30:00.000Z')).toBe('2026-07-16T01:30');
    expect(fromField('2026-07-16T01:30')).toBe('2026-07-15T18:30:00.000Z');
  });

  it('knows nothing from nothing', () => {
    expect(toField(null)).toBe('');
    expect(fromField('')).toBeNull();
    expect(fromField('hôm qua')).toBeNull();
  });
});
