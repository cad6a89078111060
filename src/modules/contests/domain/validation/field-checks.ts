import { DomainError, type FieldError, type ProblemParams } from '../../../../kernel/domain-error.js';
import type { ProblemCode } from '../../../../kernel/problems.js';
import { fold } from '../../../../kernel/vietnamese.js';

/** Collects what is wrong with the fields of a request, all at once. */
export class FieldChecks {
  private readonly errors: FieldError[] = [];

  /** What was found, in the order of the checks. */
  get found(): readonly FieldError[] {
    return this.errors;
  }

  /** Notes that a field is wrong. */
  add(pointer: string, code: ProblemCode, params: ProblemParams = {}): void {
    this.errors.push({ pointer, code, params });
  }

  /** A text of at most so many characters; an empty one is wrong only where it is needed. */
  text(pointer: string, value: string | null, most: number, need: 'needed' | 'optional' = 'optional'): void {
    if (need === 'needed' && (value === null || value.trim() === ''))
      this.add(pointer, 'contest.field-required');
    else if (value !== null && value.length > most) this.add(pointer, 'contest.field-too-long', { most });
  }

  /** A whole number between two others; null is for the caller to allow. */
  whole(pointer: string, value: number | null, least: number, most: number): void {
    if (value === null) return;
    if (!Number.isInteger(value) || value < least || value > most) {
      this.add(pointer, 'contest.number-range', { least, most });
    }
  }

  /** A list of at most so many items whose names differ even without accents and capitals. */
  names(pointer: string, names: readonly string[], most: number): void {
    if (names.length > most) this.add(pointer, 'contest.list-length', { most });
    const seen = new Set<string>();
    names.forEach((name, index) => {
      const key = fold(name);
      if (key !== '' && seen.has(key))
        this.add(`${pointer}/${index}/name`, 'contest.name-repeated', { name });
      seen.add(key);
    });
  }

  /** Values out of a choice, none of them twice. */
  choices(pointer: string, values: readonly string[], known: readonly string[]): void {
    values.forEach((value, index) => {
      if (!known.includes(value)) this.add(`${pointer}/${index}`, 'contest.choice-unknown', { value });
      else if (values.indexOf(value) !== index)
        this.add(`${pointer}/${index}`, 'contest.choice-repeated', { value });
    });
  }

  /** Throws all that was found as one problem; does nothing when all is well. */
  demand(): void {
    if (this.errors.length > 0) throw new DomainError('request.invalid', {}, this.errors);
  }
}
