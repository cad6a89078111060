import { filledReply } from './reply.js';

const subject = { title: 'Giữ lửa {so_bien_nhan}', receiptNumber: 'SL26-00318' };

it('names the work and its receipt, as often as is asked', () => {
  expect(filledReply('“{tac_pham}” ({so_bien_nhan}), {so_bien_nhan}.', subject)).toBe(
    '“Giữ lửa {so_bien_nhan}” (SL26-00318), SL26-00318.',
  );
});

it('leaves everything else as it was written', () => {
  const words = 'Theo {dieu_5}, {toString} và { tac_pham }.';
  expect(filledReply(words, subject)).toBe(words);
});
