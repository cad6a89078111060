import { facts, type Letter, letterHtml, letterText, link, text } from './letter.js';
import { confirmationLetter, invitationLetter, resetLetter } from './letters/accounts.js';
import { mailId } from './mail-id.js';
import { momentText } from './moments.js';

const letter: Letter = {
  locale: 'vi',
  subject: 'Biên nhận <1>',
  to: 'Lò Thị "Ánh" & con',
  blocks: [text('Dòng một\nDòng hai <b>'), facts(['Số', 'A&B']), link('Xem', 'http://localhost/x?a=1&b="2"')],
  from: 'Cuộc thi <thử>',
};

describe('a letter', () => {
  it('is plain text that can be read aloud', () => {
    expect(letterText(letter)).toBe(
      [
        'Kính gửi Lò Thị "Ánh" & con,',
        'Dòng một\nDòng hai <b>',
        '- Số: A&B',
        'Xem:\nhttp://localhost/x?a=1&b="2"',
        'Trân trọng,\nCuộc thi <thử>',
        '-- \nThư này được gửi tự động. Vui lòng không trả lời thư này.\n',
      ].join('\n\n'),
    );
  });

  it('is HTML in which nobody’s text is markup', () => {
    const html = letterHtml(letter);
    expect(html).toContain('Lò Thị &quot;Ánh&quot; &amp; con');
    expect(html).toContain('Dòng một<br>Dòng hai &lt;b&gt;');
    expect(html).toContain('href="http://localhost/x?a=1&amp;b=&quot;2&quot;"');
    expect(html).toContain('Cuộc thi &lt;thử&gt;');
    expect(html).not.toMatch(/<b>|<thử>|<script|<img/u);
  });

  it('addresses somebody whose name is not known', () => {
    expect(letterText({ ...letter, to: null })).toMatch(/^Kính gửi Ông\/Bà,/u);
    expect(letterText({ ...letter, to: null, locale: 'en' })).toMatch(/^Dear Sir or Madam,/u);
  });

  it('carries its link in both languages', () => {
    for (const locale of ['vi', 'en'] as const) {
      const written = [
        confirmationLetter({ fullName: 'Hà Văn Tới', locale }, 'http://x/token-1'),
        resetLetter({ fullName: 'Hà Văn Tới', locale }, 'http://x/token-1'),
      ];
      for (const one of written) {
        expect(letterText(one)).toContain('http://x/token-1');
        expect(one.subject).not.toContain('token');
      }
    }
  });

  it('invites with role, contest and date', () => {
    const given = {
      name: null,
      role: 'judge',
      contestTitle: 'Cuộc thi X',
      expiresAt: '2026-04-01T02:00:00.000Z',
      locale: 'vi',
    } as const;
    const words = letterText(invitationLetter(given, 'http://x/t'));
    expect(words).toContain('tham gia Cuộc thi X với vai trò giám khảo');
    expect(words).toContain('09 giờ 00 ngày 01/4/2026 (giờ Việt Nam)');
  });
});

describe('an instant', () => {
  it.each([
    ['2026-07-15T16:59:59.000Z', '23 giờ 59 ngày 15/7/2026 (giờ Việt Nam)'],
    ['2026-01-31T17:00:00.000Z', '00 giờ 00 ngày 01/02/2026 (giờ Việt Nam)'],
    ['2026-12-09T03:05:00.000Z', '10 giờ 05 ngày 09/12/2026 (giờ Việt Nam)'],
  ])('%s is written in Vietnam’s time', (at, words) => {
    expect(momentText(at, 'vi')).toBe(words);
  });

  it('is written in English', () => {
    expect(momentText('2026-07-15T16:59:59.000Z', 'en')).toBe('15 July 2026 at 23:59 (Vietnam time)');
  });
});

describe('the id of a mail', () => {
  it('is the same for the same event, thing and address, and only then', () => {
    const id = mailId('event', ' A@example.vn', 'entry');
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u);
    expect(mailId('event', 'a@EXAMPLE.vn', 'entry')).toBe(id);
    expect(
      new Set([id, mailId('event', 'a@example.vn'), mailId('event', 'b@example.vn', 'entry')]).size,
    ).toBe(3);
    expect(mailId('other', 'a@example.vn', 'entry')).not.toBe(id);
  });
});
