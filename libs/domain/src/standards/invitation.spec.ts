import { day } from '../calendar/dates.js';
import { inviteesOf, refuseInvitation, remindsOf, type Invitee } from './invitation.js';

const person = (circle: Invitee['circle'], email: string): Invitee => ({
  ...{ circle, name: email, email },
  role: circle === 'board' ? 'board' : circle === 'assessors' ? 'assessor' : 'organisation',
});

describe('who is asked to comment on a draft', () => {
  it('F110 is each address once, in the first of the chosen circles', () => {
    const people = [
      person('all organisations', 'a@n.example'),
      person('organisations under way', 'A@n.example'),
      person('assessors', 'jo@i.example'),
      person('board', 'jo@i.example'),
    ];
    const asked = (...circles: readonly Invitee['circle'][]) =>
      inviteesOf(people, circles).map(({ circle, email }) => `${circle}: ${email}`);
    expect(asked('assessors', 'board')).toEqual(['board: jo@i.example']);
    expect(asked('all organisations', 'organisations under way')).toEqual(['organisations under way: A@n.example']);
    expect(asked()).toEqual([]);
  });

  it.each([
    ['2005-03-01', '2005-03-25', false],
    ['2005-03-01', '2005-03-26', true],
    ['2005-03-01', '2005-03-31', true],
    ['2005-03-01', '2005-04-01', false],
    ['2005-03-26', '2005-03-28', false],
  ])('F110 asked on %s, on %s of a window until 31 March: reminded is %s', (invited, today, reminded) => {
    expect(remindsOf(day(invited), day('2005-03-31'), day(today))).toBe(reminded);
  });

  it('F110 is asked while the consultation is open', () => {
    expect(refuseInvitation('consultation')).toBeUndefined();
    for (const standing of ['draft', 'consulted', 'published', 'abandoned'] as const)
      expect(refuseInvitation(standing)?.code).toBe('STANDARDS.NOT_OPEN');
  });
});
