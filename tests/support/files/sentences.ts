/** Sentences of our own about people who do not exist, enough to make works of any length. */
export const SENTENCES = [
  'Sáng nào ông cụ cũng nhóm lò trước khi gà gáy, tiếng búa vang xuống tận chân dốc.',
  'Nghề cũ không tự mất đi; nó mất khi chẳng còn ai chịu đứng cạnh lửa.',
  'Lớp học ở lưng chừng núi có mười bảy em, và chiếc bảng đen được sơn lại bằng bột than.',
  'Người ta hỏi cô giáo trẻ vì sao ở lại, cô chỉ cười rồi đưa mắt nhìn ra ruộng ngô.',
  'Con đường bê tông về bản dài đúng ba ki-lô-mét, nhưng phải mất bốn mùa rẫy mới xong.',
  'Mỗi nhà góp một ngày công, nhà neo người thì góp nồi cơm và ấm nước chè.',
  'Cuối năm 2024, kho thóc chung còn 1.250,5 ki-lô-gam, ghi rõ trong sổ và đọc trước dân.',
  'Điều giản dị ấy, xét cho cùng, chính là cách giữ lòng tin bền nhất.',
] as const;

/** As many paragraphs as asked for, each of three sentences. */
export function essay(paragraphs: number): string[] {
  return Array.from({ length: paragraphs }, (_, index) =>
    [0, 1, 2].map((step) => SENTENCES[(index * 3 + step) % SENTENCES.length]).join(' '),
  );
}
