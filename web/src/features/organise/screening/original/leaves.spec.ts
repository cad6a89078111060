import type { EntryFile } from '../../../../api/types.js';
import { partsOf, zoomBeyond } from './leaves.js';

interface Wish extends Pick<EntryFile, 'id' | 'role' | 'declaredType'> {
  readonly pages?: number;
  readonly pictures?: number;
}

function file({ id, role, declaredType, pages, pictures }: Wish): EntryFile {
  return {
    ...{ id, role, declaredType, position: 1, clientName: `${id}.${declaredType}`, bytes: 1, sha256: '' },
    detectedType: null,
    uploadedAt: '2026-03-01T00:00:00.000Z',
    inspection: { pages: pages ?? null, pictures: pictures ?? null } as EntryFile['inspection'],
  };
}

it('puts photographs of pages together and lists every page of a PDF', () => {
  const parts = partsOf('e', [
    file({ id: 'a', role: 'work', declaredType: 'jpg' }),
    file({ id: 'b', role: 'work', declaredType: 'png' }),
    file({ id: 'c', role: 'proof', declaredType: 'pdf', pages: 3 }),
  ]);
  expect(
    parts.map((part) => part.kind === 'pages' && [part.role, part.leaves.map(({ src }) => src)]),
  ).toEqual([
    ['work', ['/api/entries/e/files/a/pages/1', '/api/entries/e/files/b/pages/1']],
    ['proof', [1, 2, 3].map((page) => `/api/entries/e/files/c/pages/${String(page)}`)],
  ]);
});

it('plays sound and film, and leaves texts to be read as text', () => {
  const parts = partsOf('e', [
    file({ id: 's', role: 'script', declaredType: 'docx' }),
    file({ id: 'm', role: 'media', declaredType: 'mp4' }),
    file({ id: 'n', role: 'media', declaredType: 'mp3' }),
    file({ id: 'p', role: 'translation', declaredType: 'pdf' }),
  ]);
  expect(parts.map(({ kind }) => kind)).toEqual(['film', 'sound']);
});

it('lists the pictures in a document as pictures, and a document without any not at all', () => {
  const parts = partsOf('e', [
    file({ id: 'd', role: 'work', declaredType: 'docx', pictures: 2 }),
    file({ id: 't', role: 'translation', declaredType: 'odt', pictures: 0 }),
    file({ id: 'r', role: 'script', declaredType: 'rtf' }),
  ]);
  expect(parts).toEqual([
    {
      kind: 'pages',
      role: 'work',
      leaves: [1, 2].map((page) => ({
        of: 'picture',
        src: `/api/entries/e/files/d/pages/${String(page)}`,
        fileName: 'd.docx',
      })),
    },
  ]);
});

it('looks closer by steps that end', () => {
  expect([zoomBeyond(100, true), zoomBeyond(100, false)]).toEqual([125, 75]);
  expect([zoomBeyond(300, true), zoomBeyond(50, false)]).toEqual([null, null]);
});
