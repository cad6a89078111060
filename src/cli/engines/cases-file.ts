import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { DomainError } from '../../kernel/domain-error.js';
import { type Fraction, parseFraction } from '../../kernel/fraction.js';

type Json = Readonly<Record<string, unknown>>;

/** A JSON file with a list of cases. */
export interface CasesFile {
  /** Members beside the list. */
  readonly whole: Json;
  readonly cases: readonly Case[];
}

/**
 * Reads a file with a list of cases. Throws `engine.file-unreadable`, and `engine.cases-unreadable` where none of the
 * lists is there.
 */
export function readCases(path: string, lists: readonly string[]): CasesFile {
  const file = basename(path);
  const whole = readJson(path, file);
  const list = isObject(whole) ? lists.map((name) => whole[name]).find(Array.isArray) : undefined;
  if (!isObject(whole) || list === undefined) throw new DomainError('engine.cases-unreadable', { file });
  return {
    whole,
    cases: (list as readonly unknown[]).map((one, index) => {
      if (!isObject(one)) throw new DomainError('engine.cases-unreadable', { file });
      const id = typeof one['id'] === 'string' ? one['id'] : String(index + 1);
      return new Case(one, id, file);
    }),
  };
}

function readJson(path: string, file: string): unknown {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new DomainError('engine.file-unreadable', { file });
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new DomainError('engine.cases-unreadable', { file });
  }
}

/** An object of a case; whatever cannot be read is refused with the case and the member (`engine.case-unreadable`). */
export class Case {
  constructor(
    private readonly json: Json,
    readonly id: string,
    private readonly file: string,
  ) {}

  has(member: string): boolean {
    return this.json[member] !== undefined && this.json[member] !== null;
  }

  /** A decimal, as text or as a number; exact. */
  decimal(member: string): Fraction {
    return this.decimalOrNull(member) ?? this.refuse(member);
  }

  decimalOrNull(member: string): Fraction | null {
    if (!this.has(member)) return null;
    return decimalOf(this.json[member]) ?? this.refuse(member);
  }

  decimals(member: string): Fraction[] {
    return this.list(member).map((value) => decimalOf(value) ?? this.refuse(member));
  }

  wholeNumber(member: string): number {
    const value = this.json[member];
    return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
      ? value
      : this.refuse(member);
  }

  text(member: string): string {
    const value = this.json[member];
    return typeof value === 'string' && value !== '' ? value : this.refuse(member);
  }

  texts(member: string): string[] {
    return this.list(member).map((value) => (typeof value === 'string' ? value : this.refuse(member)));
  }

  /** An instant in milliseconds; the time zone must be in it. */
  instant(member: string): number {
    const value = this.text(member);
    const at = /(?:Z|[+-]\d\d:?\d\d)$/.test(value) ? Date.parse(value) : Number.NaN;
    return Number.isNaN(at) ? this.refuse(member) : at;
  }

  part(member: string): Case {
    const value = this.json[member];
    return isObject(value) ? new Case(value, this.id, this.file) : this.refuse(member);
  }

  parts(member: string): Case[] {
    return this.list(member).map((value) =>
      isObject(value) ? new Case(value, this.id, this.file) : this.refuse(member),
    );
  }

  private list(member: string): readonly unknown[] {
    const value = this.json[member];
    return Array.isArray(value) ? (value as readonly unknown[]) : this.refuse(member);
  }

  refuse(member: string): never {
    throw new DomainError('engine.case-unreadable', { file: this.file, case: this.id, member });
  }
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function decimalOf(value: unknown): Fraction | null {
  if (typeof value === 'string') return parseFraction(value);
  return typeof value === 'number' && Number.isFinite(value) ? parseFraction(String(value)) : null;
}
