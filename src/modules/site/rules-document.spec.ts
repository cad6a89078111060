import { rulesDocument } from './rules-document.js';

it('makes headings with addresses of their own, none above the second level', () => {
  const { html, headings } = rulesDocument('# Đối tượng\n\nMọi người.\n\n## Đối tượng\n\n### Điều 1');
  expect(headings).toEqual([
    { level: 2, text: 'Đối tượng', anchor: 'muc-doi-tuong' },
    { level: 2, text: 'Đối tượng', anchor: 'muc-doi-tuong-2' },
    { level: 3, text: 'Điều 1', anchor: 'muc-dieu-1' },
  ]);
  expect(html).toContain('<h2 id="muc-doi-tuong">Đối tượng</h2>');
  expect(html).not.toContain('<h1');
});

it.each([
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[bấm](javascript:alert(1))',
  '![ảnh](https://example.org/a.png)',
  '## <b onclick="x">Mục</b>',
  '[a](data:text/html;base64,PHNjcmlwdD4=)',
])('lets nothing active through: %s', (source) => {
  const { html } = rulesDocument(source);
  expect(html).not.toMatch(/<(script|img|b)\b|href="(javascript|data):|<[^>]+\son\w+=/i);
});
