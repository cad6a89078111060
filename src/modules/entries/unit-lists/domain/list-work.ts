import { fold, normaliseEmail, normalisePhone, cleanLine } from '../../../../kernel/vietnamese.js';
import { type AuthorDraft, cleanAuthor, identityKeyOf } from '../../domain/author.js';
import { partsOf, yearOf } from './list-cells.js';
import type { ListColumn } from './list-columns.js';
import { matchCategory } from './match-category.js';
import type { ListRow } from './list-sheet.js';
import { problem, type RowProblem } from './row-problem.js';

/** What a list is read against. */
export interface ListRules {
  readonly categories: readonly { readonly id: string; readonly name: string; readonly maxAuthors: number }[];
  readonly ownUnit: ListUnit;
  /** The units below the own one. */
  readonly below: ReadonlySet<string>;
  readonly units: readonly ListUnit[];
  /** The latest year of birth that can be. */
  readonly latestBirthYear: number;
}

/** A unit as a list may name it. */
export interface ListUnit {
  readonly id: string;
  readonly name: string;
  readonly abbreviation: string | null;
}

/** A work as a row of a list tells it. */
export interface ListWork {
  readonly number: string;
  readonly title: string;
  readonly categoryId: string | null;
  /** The category in the list's own words. */
  readonly categoryText: string;
  readonly authors: readonly AuthorDraft[];
  /** Code that the unit gives the work; empty where the list has none. */
  readonly code: string;
  readonly receiptNumber: string;
  /** Name of its file as the list gives it; several with semicolons between, empty where it gives none. */
  readonly fileName: string;
}

/** A work and what is wrong with its row. */
export interface ReadWork {
  readonly line: number;
  readonly work: ListWork;
  readonly problems: readonly RowProblem[];
}

const earliestBirthYear = 1900;
const lengths: Partial<Readonly<Record<ListColumn, number>>> = {
  title: 300,
  name: 1000,
  unit: 300,
  position: 400,
  address: 500,
  file: 255,
  code: 60,
};

/** Reads a row: what it says of the work, and every cell that cannot be taken as it stands. */
export function readWork(row: ListRow, rules: ListRules): ReadWork {
  const problems: RowProblem[] = [];
  const text = (column: ListColumn): string => oneLine(row.texts[column]);
  for (const [column, limit] of Object.entries(lengths) as [ListColumn, number][]) {
    if (text(column).length > limit) problems.push(problem('list.text-too-long', column, { limit }));
  }
  if (text('title') === '') problems.push(problem('list.title-missing', 'title'));
  const category = readCategory(text('category'), rules, problems);
  const authors = readAuthors(row, rules, problems);
  if (category !== null && authors.length > category.maxAuthors) {
    const params = { count: authors.length, limit: category.maxAuthors };
    problems.push(problem('list.too-many-authors', 'name', params));
  }
  const work: ListWork = {
    number: text('number').slice(0, 20),
    title: text('title').slice(0, 300),
    categoryId: category?.id ?? null,
    categoryText: text('category').slice(0, 120),
    authors,
    code: text('code').slice(0, 60),
    receiptNumber: text('receipt').toUpperCase().slice(0, 20),
    fileName: oneLine((row.texts.file ?? '').replaceAll('\n', '; ')).slice(0, 255),
  };
  return { line: row.line, work, problems };
}

const oneLine = (text: string | undefined): string => cleanLine((text ?? '').replaceAll('\n', ' '));

function readCategory(
  value: string,
  { categories }: ListRules,
  problems: RowProblem[],
): ListRules['categories'][number] | null {
  const [only] = categories;
  if (value === '' && categories.length === 1 && only !== undefined) return only;
  const names = categories.map(({ name }) => name).join('; ');
  if (value === '') {
    problems.push(problem('list.category-missing', 'category', { names }));
    return null;
  }
  const id = matchCategory(value, categories);
  if (id === null)
    problems.push(problem('list.category-unknown', 'category', { value: value.slice(0, 80), names }));
  return categories.find((one) => one.id === id) ?? null;
}

function readAuthors(row: ListRow, rules: ListRules, problems: RowProblem[]): AuthorDraft[] {
  const names = partsOf(row.texts.name ?? '');
  if (names.length === 0) problems.push(problem('list.name-missing', 'name'));
  const values = (column: ListColumn): string[] => valuesFor(row.texts[column] ?? '', names.length);
  const years = readYears(row.texts.birthYear ?? '', names, rules, problems);
  const [units, positions, phones] = [values('unit'), values('position'), values('phone')];
  const [emails, penNames, addresses] = [values('email'), values('penName'), values('address')];
  const authors = names.map((fullName, index) => {
    const unit = readUnit(units[index] ?? '', rules, index === 0, problems);
    return cleanAuthor({
      fullName: fullName.slice(0, 200),
      penName: penNames[index]?.slice(0, 200) ?? null,
      birthYear: years[index] ?? null,
      ...unit,
      position: positions[index]?.slice(0, 200) ?? null,
      phone: readContact(phones[index] ?? '', 'phone', problems),
      email: readContact(emails[index] ?? '', 'email', problems),
      address: addresses[index]?.slice(0, 500) ?? null,
    });
  });
  const keys = authors.map(({ fullName, birthYear }) => identityKeyOf(fullName, birthYear) ?? '');
  const again = keys.findIndex((key, index) => key !== '' && keys.indexOf(key) !== index);
  if (again !== -1) problems.push(problem('list.author-repeated', 'name', { name: names[again] ?? '' }));
  return authors;
}

/** The values of a column beside the authors; a single value belongs to all where it is a place, else to the first. */
function valuesFor(text: string, count: number): string[] {
  if (text.includes('\n') || text.includes(';')) {
    return text.split(/[;\n]/u).map(cleanLine);
  }
  return [cleanLine(text), ...Array.from({ length: Math.max(0, count - 1) }, () => '')];
}

function readYears(
  text: string,
  names: readonly string[],
  { latestBirthYear }: ListRules,
  problems: RowProblem[],
): (number | null)[] {
  const parts = text
    .split(/[;\n]/u)
    .map(cleanLine)
    .flatMap((part) =>
      names.length > 1 && /^[\d\s,]+$/u.test(part) ? part.split(',').map(cleanLine) : part,
    );
  const given = parts.filter((part) => part !== '');
  if (given.length > 0 && given.length !== names.length && names.length > 0) {
    problems.push(problem('list.years-uneven', 'birthYear', { names: names.length, years: given.length }));
    return [];
  }
  return names.map((name, index) => {
    const value = given[index] ?? '';
    if (value === '') {
      problems.push(problem('list.year-missing', 'birthYear', { name }));
      return null;
    }
    const year = yearOf(value);
    if (year !== null && year >= earliestBirthYear && year <= latestBirthYear) return year;
    problems.push(problem('list.year-bad', 'birthYear', { value: value.slice(0, 40) }));
    return null;
  });
}

/**
 * The own unit where none is named. The first author belongs to it or to one below it: another unit of the contest
 * sends its own works.
 */
function readUnit(
  value: string,
  { ownUnit, below, units }: ListRules,
  first: boolean,
  problems: RowProblem[],
): Pick<AuthorDraft, 'unitId' | 'unitName'> {
  const own = { unitId: ownUnit.id, unitName: null };
  if (value === '') return own;
  const key = fold(value);
  const listed = units.find(
    ({ name, abbreviation }) => fold(name) === key || (abbreviation !== null && fold(abbreviation) === key),
  );
  if (listed === undefined) {
    problems.push(problem('list.unit-other-words', 'unit', { value: value.slice(0, 80) }, 'note'));
    return { unitId: null, unitName: value.slice(0, 300) };
  }
  if (listed.id === ownUnit.id) return own;
  if (first && !below.has(listed.id))
    problems.push(problem('list.unit-foreign', 'unit', { value: value.slice(0, 80) }));
  return { unitId: listed.id, unitName: null };
}

function readContact(value: string, column: 'phone' | 'email', problems: RowProblem[]): string | null {
  if (value === '') return null;
  const normal = column === 'phone' ? normalisePhone(value) : normaliseEmail(value);
  if (normal !== null) return value;
  const code = column === 'phone' ? 'list.phone-bad' : 'list.email-bad';
  problems.push(problem(code, column, { value: value.slice(0, 80) }));
  return null;
}
