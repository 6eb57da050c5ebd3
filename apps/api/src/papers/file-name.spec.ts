import fc from 'fast-check';
import { inline } from './file-name.js';

describe('the name under which a paper is shown', () => {
  it('stays as it is where it is plain', () => {
    expect(inline('report A-2005-0001.pdf')).toBe(
      `inline; filename="report A-2005-0001.pdf"; filename*=UTF-8''report%20A-2005-0001.pdf`,
    );
  });

  it('keeps other alphabets for readers who know them', () => {
    expect(inline('Zürich.pdf')).toBe(`inline; filename="Zurich.pdf"; filename*=UTF-8''Z%C3%BCrich.pdf`);
  });

  it('never ends the header, the quotes or the folder, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        expect(inline(name)).toMatch(/^inline; filename="[\w. -]+"; filename\*=UTF-8''[\w.!~%-]*$/);
      }),
    );
  });
});
