import { describe, expect, it } from '@jest/globals';
import { amountOf, bodyOf, type Field } from './body.js';

const text = (name: string, given: string, more: Partial<Field> = {}): Field => ({ name, text: given, ...more });

describe('what a form says', () => {
  it.each<[string, readonly Field[], object]>([
    ['a field by its name, trimmed', [text('reason', '  late ')], { reason: 'late' }],
    ['parts of parts by their path', [text('verbalFeedback/to', 'the team')], { verbalFeedback: { to: 'the team' } }],
    [
      'lists by number',
      [text('days/0', '2005-03-08'), text('days/1', '2005-03-09')],
      { days: ['2005-03-08', '2005-03-09'] },
    ],
    [
      'a list without what was left empty',
      [text('days/0', ''), text('days/1', '2005-03-09')],
      { days: ['2005-03-09'] },
    ],
    [
      'rows only where something beside what is fixed is filled in',
      [
        text('comments/0/segment', '1', { kind: 'number', fixed: true }),
        text('comments/0/comment', ''),
        text('comments/1/segment', '2', { kind: 'number', fixed: true }),
        text('comments/1/comment', 'Say more.'),
      ],
      { comments: [{ segment: 2, comment: 'Say more.' }] },
    ],
    ['a list with no rows at all', [text('lines/', '')], { lines: [] }],
    [
      'numbers as numbers, and leaves what is none to the api',
      [text('a', '12', { kind: 'number' }), text('b', 'x', { kind: 'number' })],
      { a: 12, b: 'x' },
    ],
    ['amounts in pounds and pence', [text('gross', '£1,086', { kind: 'amount' })], { gross: '1086.00' }],
    ['one thing a line', [text('strengths', 'Aims\n\n Pairs ', { kind: 'lines' })], { strengths: ['Aims', 'Pairs'] }],
    [
      'choices as a list, also none',
      [text('roles', 'office,board', { kind: 'choices' }), text('more', '', { kind: 'choices' })],
      { roles: ['office', 'board'], more: [] },
    ],
    ['yes and no as such', [text('active', 'true', { kind: 'flag' })], { active: true }],
    ['nothing of what is left empty', [text('note', ' ')], {}],
  ])('is %s', (_what, fields, body) => {
    expect(bodyOf(fields).value).toEqual(body);
  });

  it('knows which field a refusal speaks of, whatever was left out before it', () => {
    const { fieldAt } = bodyOf([
      text('comments/0/segment', '1', { fixed: true }),
      text('comments/0/comment', ''),
      text('comments/4/segment', '5', { fixed: true }),
      text('comments/4/comment', 'x'),
      text('days/0', '2005-03-08'),
      text('place', 'York'),
    ]);
    expect(fieldAt('/comments/0/comment')).toBe('comments/4/comment');
    expect(fieldAt('/days')).toBe('days/0');
    expect(fieldAt('/place')).toBe('place');
    expect(fieldAt('/elsewhere')).toBeUndefined();
  });

  it('lets the first field of an empty list answer for it', () => {
    const { fieldAt } = bodyOf([text('comments/0/segment', '1', { fixed: true }), text('comments/0/comment', '')]);
    expect(fieldAt('/comments')).toBe('comments/0/comment');
  });
});

describe('an amount as people write it', () => {
  it.each([
    ['86', '86.00'],
    ['86.5', '86.50'],
    ['£ 5,000.00', '5000.00'],
    ['about ten', 'aboutten'],
  ])('%s is %s', (written, amount) => {
    expect(amountOf(written)).toBe(amount);
  });
});
