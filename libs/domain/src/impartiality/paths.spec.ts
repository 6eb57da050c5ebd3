import fc from 'fast-check';
import { day } from '#domain/calendar/dates';
import type { Body, Holding, Interest, InterestKind } from '#domain/impartiality/interests';
import { conflictPaths, unwaived, type Ties } from '#domain/impartiality/paths';

const ON = day('2005-03-09');
const LIMITS = { lookBackMonths: 24, rotationLimit: null };
const body = (name: string): Body => ({ key: name.toLowerCase(), name });
const [applicant, owner, grand, other] = ['Tarn & Fell', 'Fell Holdings', 'Ridge plc', 'Elsewhere'].map(body) as [
  Body,
  Body,
  Body,
  Body,
];
const interest = (
  kind: InterestKind,
  at: Body,
  from: string | null,
  to: string | null,
  id = `${kind} ${at.key}`,
): Interest => ({
  ...{ id, kind, body: at },
  ...{ from: from === null ? null : day(from), to: to === null ? null : day(to) },
});
const owns = (top: Body, below: Body, to: string | null = null): Holding => ({
  ...{ id: `${top.key}>${below.key}`, owner: top, owned: below, from: null },
  to: to === null ? null : day(to),
});
const ties = (more: Partial<Ties>): Ties => ({
  ...{ assessor: 'Dr Amos', applicant, interests: [], holdings: [], helpedOn: [], assessed: 0 },
  ...more,
});
const words = (more: Partial<Ties>, on = ON) => conflictPaths(ties(more), on, LIMITS).map((path) => path.words);

describe('Impartiality: the ways from an assessor to the applicant', () => {
  it('F27 finds none where nothing ties them', () => {
    expect(words({})).toEqual([]);
    expect(
      words({ interests: [interest('employment', other, null, null)], holdings: [owns(owner, applicant)] }),
    ).toEqual([]);
  });

  it('F27 says the whole way in words: who employed whom until when, and who owns the applicant', () => {
    expect(
      words({
        interests: [interest('employment', owner, '2001-01-01', '2004-05-31')],
        holdings: [owns(owner, applicant)],
      }),
    ).toEqual(['Dr Amos → employed by Fell Holdings until May 2004 → Fell Holdings owns Tarn & Fell, the applicant']);
  });

  it('F27 takes the shortest way of each fact, and shows the shortest fact first', () => {
    const paths = conflictPaths(
      ties({
        interests: [interest('consultancy', grand, '2004-01-01', null), interest('family', applicant, null, null)],
        holdings: [owns(grand, owner), owns(owner, applicant), owns(grand, applicant)],
      }),
      ON,
      LIMITS,
    );
    expect(paths.map(({ words: said }) => said)).toEqual([
      'Dr Amos → family at Tarn & Fell, the applicant',
      'Dr Amos → consultant to Ridge plc since January 2004 → Ridge plc owns Tarn & Fell, the applicant',
    ]);
  });

  it('F27 goes up and down in a group: a sister company ties too', () => {
    expect(
      words({
        interests: [interest('board seat', other, null, null)],
        holdings: [owns(owner, applicant), owns(owner, other)],
      }),
    ).toHaveLength(1);
  });

  it.each([
    ['2003-03-08', 0],
    ['2003-03-09', 1],
    ['2005-03-09', 1],
  ])('F27 looks back two years: consultancy until %s counts %i', (to, count) => {
    expect(words({ interests: [interest('consultancy', applicant, null, to)] })).toHaveLength(count);
  });

  it('F27 forgets who owned whom before the look-back', () => {
    const interests = [interest('consultancy', owner, null, null)];
    expect(words({ interests, holdings: [owns(owner, applicant, '2003-03-08')] })).toEqual([]);
    expect(words({ interests, holdings: [owns(owner, applicant, '2004-03-08')] })[0]).toContain('until March 2004');
  });

  it.each<[InterestKind, string | null, string]>([
    ['employment', null, 'hard'],
    ['board seat', null, 'hard'],
    ['employment', '2005-03-08', 'soft'],
    ['consultancy', null, 'soft'],
    ['family', null, 'soft'],
    ['training given', '2004-12-01', 'soft'],
  ])('F28 of %s until %s is %s', (kind, to, severity) => {
    const found = conflictPaths(ties({ interests: [interest(kind, applicant, null, to)] }), ON, LIMITS);
    expect(found.map((path) => path.severity)).toEqual([severity]);
  });

  it('F12 F28 bars whoever helped with this very case, however long ago, and no waiver lifts it', () => {
    const paths = conflictPaths(ties({ helpedOn: [day('1999-01-01'), day('1999-02-01')] }), ON, LIMITS);
    expect(paths).toMatchObject([{ severity: 'hard', words: expect.stringContaining('last on 1999-02-01') as string }]);
    expect(unwaived(paths, [paths[0]?.key ?? ''])).toEqual(paths);
  });

  it('F31 asks for somebody else after so many assessments of one organisation, where data says so', () => {
    const limit = { lookBackMonths: 24, rotationLimit: 2 };
    expect(conflictPaths(ties({ assessed: 1 }), ON, limit)).toEqual([]);
    expect(conflictPaths(ties({ assessed: 2 }), ON, limit)).toMatchObject([{ severity: 'soft', kind: 'rotation' }]);
    expect(conflictPaths(ties({ assessed: 9 }), ON, LIMITS)).toEqual([]);
  });

  it('a waiver lifts the soft facts that it names, and no other', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd')),
        fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd')),
        (ids, waived) => {
          const interests = ids.map((id) => interest(id === 'd' ? 'board seat' : 'family', applicant, null, null, id));
          const left = unwaived(conflictPaths(ties({ interests }), ON, LIMITS), waived).map(({ key }) => key);
          expect([...left].sort()).toEqual(ids.filter((id) => id === 'd' || !waived.includes(id)).sort());
        },
      ),
    );
  });
});
