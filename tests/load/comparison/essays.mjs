// Texts with the statistics that matter to a comparison: Vietnamese syllables, words of one to three of them by
// Zipf's law, and set phrases that thousands of works repeat. Same seed, same works.
const onsets = 'b c ch d đ g gi h kh l m n ng nh ph qu r s t th tr v x'.split(' ');
const rhymes =
  'a ai ao an ang anh ay ăn ăng âm ân âng âu e em en eo ê ên ênh i ia iên iêu im in inh o oa oai oan oi om on ong ô ôi ông ơ ơi ơn u ua uân ui un ung uôi uông ư ưa ưng ươi ương ươc ac ach at ăc ăt âc ât ep êt ich iêc iêt oc ôc ôt ut'.split(
    ' ',
  );
const tones = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'];

/**
 * Numbers from 0 to 1, the same for the same kind and number (sfc32). Its state has 128 bits: with 32 bits all
 * works were stretches of one circle of numbers, and one new work in fifteen ran over a stretch of an old one.
 */
export function randomOf(kind, number = 0) {
  let [a, b, c, counter] = [kind | 0, number | 0, 0x9e3779b9 | 0, 1];
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4_294_967_296;
  };
  for (let round = 0; round < 15; round += 1) next();
  return next;
}

function toned(rhyme, tone) {
  const vowel = rhyme.search(/[aăâeêioôơuư](?=[^aăâeêioôơuư]*$)/u);
  return `${rhyme.slice(0, vowel + 1)}${tone}${rhyme.slice(vowel + 1)}`.normalize('NFC');
}

/** Picks the smaller numbers more often, as languages do. */
function zipf(random, count) {
  return Math.min(count - 1, Math.floor(Math.exp(random() * Math.log(count + 1))) - 1);
}

/** Writes works. */
export class Writer {
  constructor(seed) {
    const random = randomOf(seed);
    const pick = (list) => list[Math.floor(random() * list.length)];
    const syllables = Array.from({ length: 3_000 }, () => pick(onsets) + toned(pick(rhymes), pick(tones)));
    const word = () =>
      Array.from({ length: random() < 0.35 ? 1 : random() < 0.9 ? 2 : 3 }, () => pick(syllables)).join(' ');
    this.words = Array.from({ length: 14_000 }, word);
    this.phrases = Array.from({ length: 600 }, () =>
      Array.from({ length: 3 + Math.floor(random() * 5) }, () => this.words[zipf(random, 3_000)]).join(' '),
    );
  }

  /** The sentences of the work of a number: 900 to 1,500 syllables. */
  sentences(number) {
    const random = randomOf(0x51ed2701, number);
    const length = 900 + Math.floor(random() * 600);
    const sentences = [];
    for (let count = 0; count < length;) {
      const sentence = this.sentence(random);
      sentences.push(sentence);
      count += sentence.split(' ').length;
    }
    return sentences;
  }

  /** A sentence; one in six holds a set phrase. */
  sentence(random) {
    const words = Array.from(
      { length: 6 + Math.floor(random() * 12) },
      () => this.words[zipf(random, 14_000)],
    );
    if (random() < 0.17)
      words.splice(Math.floor(random() * words.length), 0, this.phrases[zipf(random, 600)]);
    const text = words.join(' ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  }

  /** A new work, a part of which is taken from others: one word in ten changed, sentences in another order. */
  copy(number, sources, share) {
    const random = randomOf(0x2545f491, number);
    const own = this.sentences(10_000_000 + number);
    const count = Math.round(own.length * share);
    const taken = sources
      .flatMap((source) => {
        const all = this.sentences(source);
        const some = Math.min(all.length, Math.ceil(count / sources.length));
        const from = Math.floor(random() * (all.length - some + 1));
        return all.slice(from, from + some);
      })
      .map((sentence) =>
        sentence
          .split(' ')
          .map((word) => (random() < 0.1 ? (this.words[zipf(random, 14_000)] ?? word) : word))
          .join(' '),
      );
    for (const sentence of taken) own[Math.floor(random() * own.length)] = sentence;
    return own;
  }
}

/** Sentences as a text with paragraphs. */
export function textOf(sentences) {
  return sentences
    .map((sentence, at) => `${sentence}${at % 5 === 4 ? '\n' : ' '}`)
    .join('')
    .trim();
}
