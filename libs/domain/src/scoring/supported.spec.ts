import type { StandardsRules } from '#domain/scoring/standards';
import { unsupported } from '#domain/scoring/supported';

const RULES: StandardsRules = {
  segments: [
    {
      ...{ no: 1, title: 'One', weight: 1 },
      criteria: ['1.1', '1.2', '1.3'].map((id) => ({ id, title: `Criterion ${id}`, guidance: '', points: 5 })),
    },
  ],
  grades: [],
};

describe('F41 a score without evidence', () => {
  const scores = [
    { criterion: '1.1', points: 4 },
    { criterion: '1.2', points: 0 },
    { criterion: '1.3', notApplicable: 'no such part' },
  ];

  it('is named, one that is left out as not applicable is not', () => {
    expect(unsupported(RULES, scores, new Set(['1.1'])).map(({ message }) => message)).toEqual([
      'The score of criterion 1.2, Criterion 1.2, names no evidence; link the document or interview that supports it.',
    ]);
    expect(unsupported(RULES, scores, new Set(['1.1', '1.2']))).toEqual([]);
  });
});
