// A picture of the figures as SVG: a row for each way of reading, a mark for each rule, with its interval.
const words = {
  vi: {
    ways: {
      two: 'Mỗi bài 2 lượt chấm',
      difference: '2 lượt; lệch trên 15 điểm: thêm lượt thứ ba',
      line: '2 lượt; 78 bài đứng đầu: thêm một lượt',
      three: 'Mỗi bài 3 lượt chấm',
    },
    methods: { mean: 'trung bình cộng', leniency: 'hiệu chỉnh độ chặt tay', mixed: 'mô hình hỗn hợp' },
    axis: (prizes) => `Trong ${prizes} giải, bao nhiêu phần trăm về đúng tay các bài hay nhất`,
    readings: (value) => `${value.toFixed(2).replace('.', ',')} lượt mỗi bài`,
  },
  en: {
    ways: {
      two: '2 readings for each work',
      difference: '2 readings; a third where they differ by over 15 points',
      line: '2 readings; one more for the 78 works that lead',
      three: '3 readings for each work',
    },
    methods: { mean: 'mean', leniency: 'leniency-corrected', mixed: 'mixed model' },
    axis: (prizes) => `Of ${prizes} prizes, the share that goes to the works which are truly best`,
    readings: (value) => `${value.toFixed(2)} readings a work`,
  },
};
const colours = { mean: '#667085', leniency: '#A61E22', mixed: '#175CD3' };
const shapes = {
  mean: (x, y) => `<circle cx="${x}" cy="${y}" r="5" fill="${colours.mean}"/>`,
  leniency: (x, y) => `<rect x="${x - 5}" y="${y - 5}" width="10" height="10" fill="${colours.leniency}"/>`,
  mixed: (x, y) =>
    `<path d="M${x} ${y - 7} L${x + 7} ${y} L${x} ${y + 7} L${x - 7} ${y} Z" fill="${colours.mixed}"/>`,
};
const [width, left, right, top, rowHeight] = [860, 40, 40, 96, 84];

/** Draws rows of one situation. */
export function picture(rows, language, prizes) {
  const { ways, methods, axis, readings } = words[language];
  const [low, high] = [0.4, 0.65];
  const x = (share) => Math.round(left + ((share - low) / (high - low)) * (width - left - right));
  const names = [...new Set(rows.map(({ way }) => way))];
  const height = top + names.length * rowHeight + 56;
  const bottom = top + names.length * rowHeight;
  const parts = [
    `<rect width="${width}" height="${height}" fill="#FFFFFF"/>`,
    `<text x="${left}" y="32" font-size="17" font-weight="600">${axis(prizes)}</text>`,
  ];
  Object.keys(methods).reduce((at, method) => {
    parts.push(
      shapes[method](at + 7, 59),
      `<text x="${at + 22}" y="64" font-size="14">${methods[method]}</text>`,
    );
    return at + 46 + methods[method].length * 8;
  }, left);
  for (let share = 40; share <= 65; share += 5) {
    const at = x(share / 100);
    parts.push(
      `<line x1="${at}" x2="${at}" y1="${top - 12}" y2="${bottom}" stroke="#E6E2DA"/>`,
      `<text x="${at}" y="${bottom + 22}" font-size="13" fill="#475467" text-anchor="middle">${share} %</text>`,
    );
  }
  names.forEach((way, row) => {
    const y = top + row * rowHeight;
    const own = rows.filter((one) => one.way === way);
    const label = `${ways[way]} (${readings(own[0].readings)})`;
    parts.push(`<text x="${left}" y="${y + 12}" font-size="14">${label}</text>`);
    own.forEach(({ method, right: share, rightError }, place) => {
      const line = y + 28 + place * 16;
      const [from, to] = [x(share - rightError), x(share + rightError)];
      parts.push(
        `<line x1="${from}" x2="${to}" y1="${line}" y2="${line}" stroke="${colours[method]}" stroke-width="2"/>`,
        shapes[method](x(share), line),
      );
    });
  });
  const text = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="'Be Vietnam Pro', 'Noto Sans', sans-serif" fill="#1D2430" role="img" aria-label="${axis(prizes)}">`;
  return `${text}\n${parts.join('\n')}\n</svg>\n`;
}
