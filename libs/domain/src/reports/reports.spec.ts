import fc from 'fast-check';
import { CLASS_OF, PROFILES, redacted, shows, type ReportField } from './profiles.js';
import { whyNotPublic, type Publishable } from './publication.js';
import { inShort, namesSomebody } from './strengths.js';

const FIELDS = Object.keys(CLASS_OF) as ReportField[];
const whole = Object.fromEntries(FIELDS.map((field) => [field, field])) as Record<ReportField, string>;

describe('F56 what a profile shows of a report', () => {
  it('is, for the public: programme, organisation, award, standards, days and strengths in short', () => {
    expect(Object.keys(redacted('public summary', whole)).sort()).toEqual(
      [
        'achieved',
        'body',
        'issuedAt',
        'organisation',
        'programme',
        'standardsTitle',
        'strengthsInShort',
        'visitDays',
      ].sort(),
    );
  });

  it('grows from circle to circle, and all of it is shown to the house only', () => {
    for (const field of FIELDS) {
      const shown = PROFILES.filter((profile) => shows(profile, field));
      expect(shown).toEqual(PROFILES.slice(0, shown.length));
    }
    expect(FIELDS.filter((field) => !shows('organisation', field)).sort()).toEqual(
      ['alternatives', 'compared', 'impartiality', 'interviews', 'review'].sort(),
    );
  });

  it('leaves behind whatever the table does not know, such as who was interviewed', () => {
    for (const profile of PROFILES)
      expect(redacted(profile, { ...whole, interviewees: ['Mentor 1'] })).not.toHaveProperty('interviewees');
  });
});

describe('F56 strengths in short', () => {
  const NAMES = ['Dr Jo Hart', 'PRIYA NAIR', 'Per Lund', 'the programme team'];

  it.each([
    'Jo and her team prepare mentors well',
    'HART keeps the mentors together',
    'Priya’s matching is careful',
    'They praise per lund',
    'Known to The Programme Team',
  ])('names somebody: %s', (text) => {
    expect(namesSomebody(text, NAMES)).toBe(true);
  });

  it.each(['Ten per cent more mentors than before', 'A heartfelt welcome', 'The purpose is clear to all'])(
    'names nobody: %s',
    (text) => {
      expect(namesSomebody(text, NAMES)).toBe(false);
    },
  );

  it('are the first of each segment that names nobody and no score, cut at a word', () => {
    const long = `${'Clear words for everybody '.repeat(10)}end`;
    const told = inShort(
      [
        { title: 'Purpose', strengths: ['Jo leads', 'Scored 38/40', 'It is written down'] },
        { title: 'Training', strengths: ['90 % were trained'] },
        { title: 'Ethics', strengths: [long] },
      ],
      NAMES,
    );
    expect(told.map(({ segment }) => segment)).toEqual(['Purpose', 'Ethics']);
    expect(told[0]?.strength).toBe('It is written down');
    expect(told[1]?.strength).toMatch(/everybody…$/);
    expect(told[1]?.strength.length).toBeLessThanOrEqual(161);
  });

  it('never name one of the people, whatever is written', () => {
    const word = fc.constantFrom(
      'Hart',
      'hart',
      'HART',
      'Jo',
      'Nair’s',
      'clear',
      'Purpose',
      'per',
      'Lund,',
      '7/10',
      'The',
    );
    fc.assert(
      fc.property(fc.array(fc.array(word, { minLength: 1, maxLength: 8 }), { maxLength: 5 }), (texts) => {
        const strengths = texts.map((words) => words.join(' '));
        for (const { strength } of inShort([{ title: 'S', strengths }], NAMES))
          expect(strength).not.toMatch(/\b(Hart|HART|Jo|Nair|Lund|\d)\b/);
      }),
    );
  });
});

describe('F56 a summary for the public', () => {
  const AWARDED: Publishable = {
    ...{ organisation: 'Northern Rail Trust', consented: true, grade: 'silver', appealOpen: false },
    ...{ replaced: false, certificate: 'VALID' },
  };

  it.each<[Partial<Publishable>, string | undefined]>([
    [{}, undefined],
    [{ certificate: null }, undefined],
    [{ certificate: 'EXPIRED' }, undefined],
    [{ consented: null }, 'REPORTS.NO_CONSENT'],
    [{ consented: false }, 'REPORTS.NO_CONSENT'],
    [{ grade: null }, 'REPORTS.NO_AWARD'],
    [{ appealOpen: true }, 'REPORTS.APPEAL_OPEN'],
    [{ replaced: true }, 'REPORTS.REPLACED'],
    [{ certificate: 'REVOKED' }, 'REPORTS.NOT_VALID'],
    [{ certificate: 'SUSPENDED' }, 'REPORTS.NOT_VALID'],
  ])('of an award with consent, but %j: %s', (change, code) => {
    expect(whyNotPublic({ ...AWARDED, ...change })?.code).toBe(code);
  });
});
