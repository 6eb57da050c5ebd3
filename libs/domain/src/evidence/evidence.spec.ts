import { day, type Instant } from '#domain/calendar/dates';
import { DomainError } from '#domain/errors';
import { checkDescribed, checkLinks, type Described } from '#domain/evidence/document';
import { evidenceName, evidenceTypeOf, MOST_EVIDENCE_BYTES } from '#domain/evidence/evidence-file';
import { DEFAULT_EVIDENCE_RULES, evidenceRulesOf } from '#domain/evidence/evidence-rules';
import { checkDecision, standingOf, type Decision } from '#domain/evidence/requests';
import { checkRemoval, keptUntil, type Kept } from '#domain/evidence/retention';
import { visibleTo } from '#domain/evidence/visibility';
import type { User } from '#domain/access/permissions';
import { zipOf } from '../../../../test/kit/files.js';

const codeOf = (answer: unknown): string => (answer instanceof DomainError ? answer.code : String(answer));
const TYPES = '[Content_Types].xml';

describe('F18 the type of a file follows from its bytes', () => {
  it.each([
    ['a PDF', Buffer.from('%PDF-1.7 …'), 'application/pdf'],
    ['a PNG', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]), 'image/png'],
    ['a JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'image/jpeg'],
    [
      'a Word document',
      zipOf(TYPES, 'word/document.xml'),
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ],
    [
      'a spreadsheet',
      zipOf(TYPES, 'xl/workbook.xml'),
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ],
    [
      'a presentation',
      zipOf(TYPES, 'ppt/presentation.xml'),
      'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    ],
    ['a document with macros', zipOf(TYPES, 'word/document.xml', 'word/vbaProject.bin'), 'EVIDENCE.MACROS'],
    ['another zip file', zipOf('readme.txt'), 'EVIDENCE.WRONG_TYPE'],
    ['the beginning of a zip file', Buffer.from([0x50, 0x4b, 0x03, 0x04]), 'EVIDENCE.WRONG_TYPE'],
    ['a page of the web', Buffer.from('<html>'), 'EVIDENCE.WRONG_TYPE'],
    ['a program', Buffer.from('MZ'), 'EVIDENCE.WRONG_TYPE'],
    ['nothing', new Uint8Array(), 'EVIDENCE.EMPTY'],
    ['too much', new Uint8Array(MOST_EVIDENCE_BYTES + 1), 'EVIDENCE.TOO_LARGE'],
  ])('%s', (_what, bytes, expected) => {
    expect(codeOf(evidenceTypeOf(bytes))).toBe(expected);
  });

  it.each([
    ['../../Register 2004.exe', 'Register 2004.pdf'],
    ['C:\\Users\\x\\a"b.pdf', 'ab.pdf'],
    ['.pdf', 'document.pdf'],
  ])('%s is kept as %s', (given, kept) => {
    expect(evidenceName(given, 'application/pdf')).toBe(kept);
  });
});

describe('F17 a request', () => {
  const at = (moment: string): Instant => `2005-02-${moment}T10:00:00Z` as Instant;
  const decided = (what: Decision, on: string): { what: Decision; at: Instant } => ({ what, at: at(on) });

  it.each([
    ['from the start', null, null, 'asked'],
    ['with its first document', null, '03', 'received'],
    ['once it is accepted', decided('accepted', '04'), '03', 'accepted'],
    ['when its only document was removed', decided('accepted', '04'), null, 'asked'],
    ['once it is waived', decided('waived', '04'), null, 'waived'],
    ['asked again', decided('asked again', '04'), '03', 'asked'],
    ['asked again, with a document since', decided('asked again', '04'), '05', 'received'],
  ] as const)('%s stands as it should', (_when, decision, file, standing) => {
    expect(standingOf({ decision, lastFileAt: file === null ? null : at(file) })).toBe(standing);
  });

  it('is accepted only with a document, and an accepted one is asked again, not waived', () => {
    expect(checkDecision('asked', 'accepted')?.message).toContain('no document answers this request yet');
    expect(checkDecision('received', 'accepted')).toBeUndefined();
    expect(checkDecision('accepted', 'waived')?.code).toBe('EVIDENCE.NOT_POSSIBLE');
    expect(checkDecision('waived', 'asked again')).toBeUndefined();
  });

  it('comes from the standards version, or from the sheet where that says nothing', () => {
    expect(evidenceRulesOf(null).kinds.map(({ kind }) => kind)).toEqual([
      'measurement data',
      'publicity materials',
      'training materials',
      'attendance records',
    ]);
    expect(evidenceRulesOf({ scoresNeedEvidence: true })).toEqual({
      ...DEFAULT_EVIDENCE_RULES,
      scoresNeedEvidence: true,
    });
  });
});

describe('F21 a document', () => {
  const PARTIES = { organisationId: 'org', assessorId: 'hart', supervisorId: 'iqbal' };
  const user = (roles: User['roles'], more: Partial<User> = {}): User => ({
    ...{ id: 'x', roles, organisationId: null, assessorId: null },
    ...more,
  });
  it.each([
    ['the office', user(['office']), ['office', 'assessor', 'organisation', 'public']],
    ['the assessor of the case', user(['assessor'], { assessorId: 'hart' }), ['assessor', 'organisation', 'public']],
    ['another assessor', user(['assessor'], { assessorId: 'lund' }), []],
    [
      'the supervisor of the case',
      user(['supervisor'], { assessorId: 'iqbal' }),
      ['assessor', 'organisation', 'public'],
    ],
    ['the organisation', user(['organisation'], { organisationId: 'org' }), ['organisation', 'public']],
    ['another organisation', user(['organisation'], { organisationId: 'other' }), []],
    ['finance', user(['finance']), []],
  ])('is seen by %s in their circles', (_who, who, seen) => {
    expect(visibleTo(who, PARTIES)).toEqual(seen);
  });

  it('F20 covers a period that does not end before it begins, and stays where its owner sees it', () => {
    const described: Described = {
      ...{ kind: 'measurement data', title: 'Survey', visibility: 'office' },
      ...{ periodFrom: day('2004-12-31'), periodTo: day('2004-01-01') },
    };
    const faults = checkDescribed(described, DEFAULT_EVIDENCE_RULES, ['organisation', 'public']);
    expect(faults.map(({ pointer }) => pointer)).toEqual(['/visibility', '/periodTo']);
    expect(checkDescribed({ ...described, kind: 'poem' }, DEFAULT_EVIDENCE_RULES, ['office'])[0]?.pointer).toBe(
      '/kind',
    );
  });

  it('F19 supports criteria of the standards, each once', () => {
    const standards = {
      segments: [{ no: 1, title: 'One', weight: 1, criteria: [{ id: '1.1', title: '', guidance: '', points: 1 }] }],
      grades: [],
    };
    const links = [
      { criterion: '1.1', pages: '4–6' },
      { criterion: '1.1', pages: '9' },
      { criterion: '7.1', pages: '' },
    ];
    expect(checkLinks(standards, links).map(({ pointer }) => pointer)).toEqual([
      '/links/1/criterion',
      '/links/2/criterion',
    ]);
  });
});

describe('F22 removing evidence', () => {
  const KEPT: Kept = { heldWhy: null, removedWhy: null, inHouse: false, closedOn: day('2005-06-30'), years: 1 };
  it.each<[string, Partial<Kept>, string, boolean, string]>([
    ['in-house, a mistake', { inHouse: true, closedOn: null }, '2005-02-01', false, 'undefined'],
    ['in-house, under a legal hold', { inHouse: true, heldWhy: 'a claim' }, '2005-02-01', true, 'EVIDENCE.HELD'],
    ['while the cycle goes on', { closedOn: null }, '2005-03-01', true, 'EVIDENCE.KEPT'],
    ['on the last day of its time', {}, '2006-06-30', true, 'EVIDENCE.KEPT'],
    ['the day after, by the office', {}, '2006-07-01', true, 'undefined'],
    ['the day after, by the organisation', {}, '2006-07-01', false, 'EVIDENCE.KEPT'],
    ['the day after, under a legal hold', { heldWhy: 'a claim' }, '2006-07-01', true, 'EVIDENCE.HELD'],
    ['what is kept for good', { years: null }, '2090-01-01', true, 'EVIDENCE.KEPT'],
    ['twice', { removedWhy: 'a mistake' }, '2006-07-01', true, 'EVIDENCE.REMOVED'],
  ])('%s', (_when, more, today, office, code) => {
    expect(codeOf(checkRemoval({ ...KEPT, ...more }, day(today), office))).toBe(code);
  });

  it('a leap day is kept until the end of February', () => {
    expect(keptUntil({ closedOn: day('2004-02-29'), years: 1 })).toBe('2005-02-28');
  });
});
