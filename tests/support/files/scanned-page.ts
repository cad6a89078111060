import { createCanvas } from '@napi-rs/canvas';

/** A picture of a page with a few bars for lines: JPEG or PNG by the ending of its name, another for each name. */
export function scannedPage(name: string): Buffer {
  const canvas = createCanvas(620, 880);
  const context = canvas.getContext('2d');
  context.fillStyle = '#fdfdfb';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = '#1d2430';
  for (const [index, letter] of [...name.padEnd(16, '.')].entries()) {
    context.fillRect(60, 80 + index * 44, 200 + (letter.charCodeAt(0) % 32) * 9, 10);
  }
  return name.endsWith('.png') ? canvas.toBuffer('image/png') : canvas.toBuffer('image/jpeg');
}
