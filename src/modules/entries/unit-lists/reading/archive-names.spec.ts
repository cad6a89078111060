import iconv from 'iconv-lite';
import { decodeNames } from './archive-names.js';

const raw = (fileNameRaw: Buffer, generalPurposeBitFlag = 0): Parameters<typeof decodeNames>[0][number] => ({
  fileNameRaw,
  generalPurposeBitFlag,
  extraFields: [],
});

it('reads names as the archive says, or as they can only be', () => {
  const name = 'Nguyễn Văn Ún.docx';
  const field = { id: 0x7075, data: Buffer.concat([Buffer.alloc(5), Buffer.from(name)]) };
  expect(
    decodeNames([
      raw(Buffer.from(name), 0x800),
      raw(Buffer.from(name.normalize('NFD'))),
      { ...raw(Buffer.from('Nguy_n.docx')), extraFields: [field] },
      raw(iconv.encode('résumé.docx', 'cp437')),
      raw(Buffer.from('bai 1.docx')),
    ]),
  ).toEqual([name, name, name, 'résumé.docx', 'bai 1.docx']);
});
