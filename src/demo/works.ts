import { SeededRandom } from '../kernel/random.js';
import { buildDocx } from '../platform/files/build-docx.js';
import { buildPdf } from '../platform/files/build-pdf.js';
import type { ContestWalk, Scorer, WorkPlan } from './contest-walk.js';
import type { DemoPerson } from './people.js';
import { writeEssay } from './texts.js';

/** A work as somebody brings it, written for them unless it is given. */
export async function workOf(
  walk: ContestWalk,
  random: SeededRandom,
  person: DemoPerson,
  essay = writeEssay(random, 900 + random.int(900)),
): Promise<WorkPlan> {
  const accepted = walk.contest.categories.filter((category) => category.formGroup === 'written');
  const category = accepted[random.int(accepted.length)];
  const unit = walk.contest.units[person.unit];
  // Some forget to take their name out: what inspection and screening are for.
  const signed =
    random.int(9) === 0 ? [...essay.paragraphs, `Tác giả: ${person.fullName}`] : essay.paragraphs;
  const pdf = random.int(4) === 0 && category?.fileTypes.includes('pdf') === true;
  const content = pdf
    ? await buildPdf({ paragraphs: signed, createdAt: walk.stage.clock.now() })
    : buildDocx({ paragraphs: signed });
  const { fullName, penName, birthYear, position, phone, email } = person;
  return {
    title: essay.title,
    categoryId: category?.id ?? '',
    authors: [
      {
        fullName,
        penName,
        birthYear,
        position,
        phone,
        email,
        unitId: unit?.id ?? null,
        unitName: null,
        address: null,
      },
    ],
    file: { name: pdf ? 'bai-du-thi.pdf' : 'bai-du-thi.docx', content },
  };
}

/** Works have a worth, judges a leniency, and every reading its chance; all drawn from the code. */
export const demoScorer: Scorer = (judge, sheet, desk) => {
  const worth = new SeededRandom(`worth ${sheet.code}`).fraction();
  const chance = new SeededRandom(`chance ${sheet.code} ${judge}`);
  const leniency = ((judge * 7) % 12) / 12 - 0.5;
  const scores: Record<string, number> = {};
  for (const { id, maxScore, step } of desk.criteria) {
    const share = 0.58 + 0.3 * worth + 0.06 * leniency + 0.14 * (chance.fraction() - 0.5);
    scores[id] = Math.min(maxScore, Math.round((share * maxScore) / step) * step);
  }
  return scores;
};
