import { tried } from './seeded.js';

const words = (line: string) => tried('infra/checks/words.mjs', { 'docs/note.md': `${line}\n` });

describe('the project speaks of itself alone', () => {
  // Put together here, so that this file passes its own check.
  it.each([
    ['a path of one machine', `see ${['', 'work', 'main', 'README.md'].join('/')}`],
    ['a temporary path', `cat ${['', 'tmp', 'design', 'notes.md'].join('/')}`],
    ['a home folder', `in ${['', 'home', 'anna', 'casework'].join('/')}`],
    ['a private registry', ['registry', 'https://packages.example.org/npm'].join('=')],
    ['the writing tool', ['written with Cl', 'aude'].join('')],
    ['how it was written', ['made in an A', 'I session'].join('')],
  ])('%s is found', (_what, line) => {
    const { failed, said } = words(line);
    expect(failed).toBe(true);
    expect(said).toContain('docs/note.md:1');
  });

  it.each(['the session ends at midnight', 'GET /api/work/items', 'the workflow waits', '${root}/tmp/files'])(
    'passes %p',
    (line) => {
      expect(words(line).failed).toBe(false);
    },
  );
});
