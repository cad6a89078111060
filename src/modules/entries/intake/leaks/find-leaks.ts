import { fold, toNfc } from '../../../../kernel/vietnamese.js';
import type { ExtractedDocument, HiddenRange, Segment } from '../domain/extracted-document.js';
import type {
  Finding,
  FindingKind,
  FindingPlace,
  RegisteredPerson,
  RegisteredUnit,
} from '../domain/inspection.js';
import { Refusal } from '../domain/reasons.js';
import { foldWithOffsets, type FoldedText } from './folded-text.js';
import {
  findInitialsAfter,
  findInitialsBefore,
  findName,
  findSpreadName,
  findWords,
  type Hit,
  type TextNature,
} from './name-leaks.js';
import {
  findDigits,
  findEmail,
  findPhone,
  findProfile,
  findProfileName,
  findSpelledEmail,
  findSpokenNumber,
  findSpokenPhone,
} from './number-leaks.js';
import { findPartialName } from './partial-names.js';
import { findBirthDate, findLogin, findSignedInitials } from './person-variants.js';
import { findAddressParts, findShortenedUnit, findUnitPlace } from './place-leaks.js';
import { unitVariants } from './unit-variants.js';

/** A work cannot name its author this often; masking only some of the places would be worse than refusing it. */
const MAX_FINDINGS = 20_000;
/** Finds that begin further back than this many others cannot lie around a new one. */
const OVERLAP_WINDOW = 16;
const UNIT_CONFIDENCE = 0.95;
const ADDRESS_CONFIDENCE = 0.95;
const VARIANT_CONFIDENCE = 0.85;
/** What a part holds without its meaning known counts from this confidence on. */
const LEFTOVER_CONFIDENCE = 0.6;

interface Hits {
  kind: FindingKind;
  hits: Hit[];
}

/** Finds what gives the registered people away in the text, beside it, around it, and in the name of the file. */
export function findLeaks(
  document: Pick<ExtractedDocument, 'text' | 'hiddenRanges' | 'segments'>,
  fileName: string,
  people: readonly RegisteredPerson[],
  units: readonly RegisteredUnit[],
): Finding[] {
  const findings: Finding[] = [];
  for (const finding of findingsIn(document.text, 'prose', people, units)) {
    const hidden = isHidden(finding.offset, document.hiddenRanges);
    findings.push({ ...finding, place: hidden ? 'hidden' : 'body', part: hidden ? 'body:white' : 'body' });
  }
  for (const segment of document.segments) {
    if (segment.leftover !== true) findings.push(...inSegment(segment, people, units));
  }
  findings.push(...besideText(toNfc(fileName), 'file-name', 'file-name', 'label', people, units));
  const leftovers = document.segments.filter((one) => one.leftover === true);
  findings.push(
    ...newIn(
      leftovers.flatMap((one) => inSegment(one, people, units)),
      findings,
    ),
  );
  return withoutRepeats(findings);
}

/** What stands in leftovers and nowhere that is understood. */
function newIn(candidates: readonly Finding[], findings: readonly Finding[]): Finding[] {
  const known = findings.map(keyOf);
  return candidates.filter((finding) => {
    if (finding.confidence < LEFTOVER_CONFIDENCE) return false;
    const { kind, words } = keyOf(finding);
    if (known.some((one) => one.kind === kind && (one.words.includes(words) || words.includes(one.words))))
      return false;
    known.push({ kind, words });
    return true;
  });
}

function keyOf({ kind, value }: Finding): { kind: FindingKind; words: string } {
  return { kind, words: fold(value).replace(/[^\p{L}\p{N}]/gu, '') };
}

function inSegment(
  { text, place, part }: Segment,
  people: readonly RegisteredPerson[],
  units: readonly RegisteredUnit[],
): Finding[] {
  return besideText(toNfc(text), place, part, place === 'outside-body' ? 'prose' : 'label', people, units);
}

type BareFinding = Omit<Finding, 'place' | 'part' | 'offset'> & { offset: number };

function besideText(
  text: string,
  place: FindingPlace,
  part: string,
  nature: TextNature,
  people: readonly RegisteredPerson[],
  units: readonly RegisteredUnit[],
): Finding[] {
  return findingsIn(text, nature, people, units).map((finding) => ({
    ...finding,
    place,
    part,
    offset: null,
  }));
}

function findingsIn(
  source: string,
  nature: TextNature,
  people: readonly RegisteredPerson[],
  units: readonly RegisteredUnit[],
): BareFinding[] {
  if (!source) return [];
  const text = foldWithOffsets(source);
  const all = [
    ...people.flatMap((person) => hitsOfPerson(text, person, nature)),
    ...unitHits(text, people, units),
  ];
  const initials = all
    .filter(({ kind }) => kind === 'unit')
    .flatMap(({ hits }) => hits)
    .flatMap(({ span }) =>
      people.flatMap((one) => [
        ...findInitialsBefore(source, span.offset, one.fullName),
        ...findInitialsAfter(source, span.offset + span.length, one.fullName),
      ]),
    );
  const findings = [...all, { kind: 'name' as const, hits: initials }].flatMap(({ kind, hits }) =>
    hits.map(({ span, confidence }) => ({
      kind,
      value: source.slice(span.offset, span.offset + span.length),
      offset: span.offset,
      length: span.length,
      confidence: Math.round(confidence * 100) / 100,
    })),
  );
  if (findings.length > MAX_FINDINGS) throw new Refusal('too-complex');
  return withoutContained(findings);
}

function hitsOfPerson(text: FoldedText, person: RegisteredPerson, nature: TextNature): Hits[] {
  const { penName, phone, email, citizenId, bankAccount, homeAddress, profileUrl, birthDate } = person;
  return [
    { kind: 'name', hits: findName(text, person.fullName, nature) },
    { kind: 'name', hits: findPartialName(text, person.fullName, nature) },
    { kind: 'name', hits: findSpreadName(text, person.fullName) },
    { kind: 'name', hits: findSignedInitials(text, person.fullName) },
    { kind: 'birth-date', hits: birthDate ? findBirthDate(text, birthDate) : [] },
    { kind: 'email', hits: email ? findLogin(text, email, nature) : [] },
    { kind: 'pen-name', hits: penName ? findName(text, penName, nature) : [] },
    { kind: 'phone', hits: phone ? [...findPhone(text, phone), ...findSpokenPhone(text, phone)] : [] },
    { kind: 'email', hits: email ? [...findEmail(text, email), ...findSpelledEmail(text, email)] : [] },
    { kind: 'citizen-id', hits: citizenId ? numberHits(text, citizenId) : [] },
    { kind: 'bank-account', hits: bankAccount ? numberHits(text, bankAccount) : [] },
    { kind: 'address', hits: homeAddress ? addressHits(text, homeAddress) : [] },
    {
      kind: 'profile-link',
      hits: profileUrl ? [...findProfile(text, profileUrl), ...findProfileName(text, profileUrl)] : [],
    },
  ];
}

function numberHits(text: FoldedText, number: string): Hit[] {
  return [...findDigits(text, number), ...findSpokenNumber(text, number)];
}

function addressHits(text: FoldedText, address: string): Hit[] {
  return [...findWords(text, address, ADDRESS_CONFIDENCE), ...findAddressParts(text, address)];
}

function unitHits(
  text: FoldedText,
  people: readonly RegisteredPerson[],
  units: readonly RegisteredUnit[],
): Hits[] {
  const named = [...people.map((one) => one.unit), ...units.map((one) => one.name)];
  const short = [...people.map((one) => one.unitAbbreviation), ...units.map((one) => one.abbreviation)];
  const distinct = (values: readonly (string | null | undefined)[]): string[] => [
    ...new Set(values.flatMap((value) => (value?.trim() ? [value.trim()] : []))),
  ];
  return [
    ...distinct(named).map((unit) => ({
      kind: 'unit' as const,
      hits: [
        ...findWords(text, unit, UNIT_CONFIDENCE),
        ...findShortenedUnit(text, unit),
        ...unitVariants(unit).flatMap((variant) => findWords(text, variant, VARIANT_CONFIDENCE)),
      ],
    })),
    ...[...people.map(pairOf), ...units.map((one) => [one.name, one.abbreviation])].map(
      ([unit, abbreviation]) => ({
        kind: 'unit' as const,
        hits: unit && abbreviation ? findUnitPlace(text, unit, abbreviation) : [],
      }),
    ),
    ...distinct(short).map((unit) => ({
      kind: 'unit' as const,
      hits: findWords(text, unit, abbreviationConfidence(unit)),
    })),
  ];
}

function pairOf({ unit, unitAbbreviation }: RegisteredPerson): readonly (string | null | undefined)[] {
  return [unit, unitAbbreviation];
}

/** "UBND" alone is any committee; with a place name, or long enough, an abbreviation tells which. */
function abbreviationConfidence(abbreviation: string): number {
  if (/\s/u.test(abbreviation)) return 0.85;
  return abbreviation.length >= 6 ? 0.6 : 0.3;
}

function isHidden(offset: number, ranges: readonly HiddenRange[]): boolean {
  return ranges.some((range) => offset >= range.offset && offset < range.offset + range.length);
}

/** Of finds that lie within each other the longer one stays, unless the inner one is surer. */
function withoutContained(findings: readonly BareFinding[]): BareFinding[] {
  const sorted = [...findings].sort(
    (a, b) => a.offset - b.offset || b.length - a.length || b.confidence - a.confidence,
  );
  const kept: BareFinding[] = [];
  for (const finding of sorted) {
    const end = finding.offset + finding.length;
    const covered = kept
      .slice(-OVERLAP_WINDOW)
      .some(
        (one) =>
          one.offset + one.length >= end &&
          one.offset <= finding.offset &&
          one.confidence >= finding.confidence,
      );
    if (!covered) kept.push(finding);
  }
  return kept;
}

/** The same words in the same place of a part count once, except in the body, where each has to be masked. */
function withoutRepeats(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter((finding) => {
    if (finding.offset !== null) return true;
    const key = JSON.stringify([finding.kind, finding.place, finding.part, finding.value]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
