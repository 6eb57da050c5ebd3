// What a profile hides is not in its PDF: searched for as a reader would, in text and in the file, over random reports.
import fc from 'fast-check';
import type { LocalDay } from '#domain/calendar/dates';
import { shows, type Profile, type ReportField } from '#domain/reports/profiles';
import { PdfRenderer } from '#platform/pdf/pdf-renderer';
import type { ReportPaper } from '#platform/pdf/papers';
import type { HouseNotes } from '#platform/pdf/report-papers';
import { report } from '#platform/pdf/sample-papers';
import { paperFor, recordOf } from '#services/reports/report-profiles';
import { pdfText } from '../../kit/pdf-text.js';

const renderer = new PdfRenderer();
const DAY = '2005-03-08' as LocalDay;

/** Words that stand nowhere else, each with the field that it belongs to. */
class Marks {
  readonly all: (readonly [field: ReportField | 'nobody', mark: string])[] = [];

  of(field: ReportField | 'nobody', name = false): string {
    const mark = `${name ? 'Q' : 'q'}v${this.all.length + 100}x`;
    this.all.push([field, mark]);
    return mark;
  }
}

interface Shape {
  readonly points: readonly (number | null)[];
  readonly strengths: number;
  readonly named: boolean;
  readonly notes: number;
  readonly feedback: boolean;
}

const shapes = fc.record<Shape>({
  points: fc.array(fc.option(fc.integer({ min: 0, max: 40 }), { nil: null }), { minLength: 1, maxLength: 4 }),
  strengths: fc.nat({ max: 3 }),
  named: fc.boolean(),
  notes: fc.nat({ max: 2 }),
  feedback: fc.boolean(),
});

const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at));

function paperOf({ points, strengths, named, feedback }: Shape, marks: Marks): ReportPaper {
  const assessor = marks.of('assessor', true);
  const to = marks.of('verbalFeedback', true);
  return report({
    ...{ assessor, supervisor: marks.of('supervisor', true), programme: marks.of('programme') },
    ...{ organisation: marks.of('organisation'), standardsTitle: marks.of('standardsTitle') },
    ...{ reasons: [marks.of('reasons')], summary: marks.of('summary'), overallShown: '87.3' },
    verbalFeedback: feedback ? { day: DAY, by: assessor, to, summary: marks.of('verbalFeedback') } : null,
    segments: times(2, (index) => ({
      ...{
        no: index + 1,
        title: `Segment ${index}`,
        shown: '83.7',
        awarded: 31,
        available: 37,
        floorFailed: index === 1,
      },
      strengths: [
        ...(named ? [`${marks.of('segments')} praised by ${assessor}`, `${marks.of('segments')} got 31/37`] : []),
        ...times(strengths, (at) => marks.of(at === 0 ? 'strengthsInShort' : 'segments')),
      ],
      improvements: [marks.of('segments')],
      criteria: points.map((each, at) => ({
        ...{ id: `${index + 1}.${at + 1}`, title: marks.of('segments'), points: each, available: 40 },
        ...(each === null ? { notApplicable: marks.of('segments') } : { comment: marks.of('segments') }),
      })),
    })),
  });
}

const notesOf = ({ notes }: Shape, marks: Marks): HouseNotes => ({
  compared: times(notes, () => ({ name: marks.of('compared'), self: '61.4', assessor: '83.7', supervisor: '79.2' })),
  alternatives: times(notes, () => ({
    ...{ criterion: '1.1', title: marks.of('alternatives'), setNo: 1, assessor: '31 / 37', supervisor: '29 / 37' },
    ...{ why: marks.of('alternatives'), outcome: marks.of('alternatives') },
  })),
  review: times(notes, () => ({ day: DAY, words: marks.of('review') })),
  interviews: times(notes, () => ({ kind: marks.of('interviews', true), heard: 3, target: 2 })),
  impartiality: times(notes, () => ({ day: DAY, words: marks.of('impartiality') })),
});

async function read(profile: Profile, shape: Shape, marks: Marks) {
  const contact = marks.of('nobody', true);
  const record = {
    ...recordOf(paperOf(shape, marks), notesOf(shape, marks), [contact]),
    // Whoever puts people into a record by mistake still shows them to nobody.
    ...{ interviewees: [marks.of('nobody')], mentors: { name: marks.of('nobody') } },
  };
  const { bytes } = await renderer.render(paperFor(profile, record));
  const text = pdfText(bytes);
  return { text, found: `${text} ${Buffer.from(bytes).toString('utf8')}` };
}

describe('F56 the PDF of a report', () => {
  it.each<Profile>(['internal', 'organisation', 'public summary'])(
    'has nothing that its profile hides and all that it shows, whatever the report says: %s',
    async (profile) => {
      await fc.assert(
        fc.asyncProperty(shapes, async (shape) => {
          const marks = new Marks();
          const { text, found } = await read(profile, shape, marks);
          const shown = (field: ReportField | 'nobody'): boolean =>
            field !== 'nobody' &&
            (shows(profile, field) || (field === 'strengthsInShort' && profile !== 'public summary'));
          const hidden = marks.all.filter(([field]) => !shown(field)).filter(([, mark]) => found.includes(mark));
          expect(hidden).toEqual([]);
          const needed = marks.all.filter(([field]) => shown(field) && (shape.feedback || field !== 'verbalFeedback'));
          const missing = needed.filter(([, mark]) => !text.includes(mark));
          expect(missing).toEqual([]);
        }),
        { numRuns: 12 },
      );
    },
    60_000,
  );

  it('has no score at all where it is for the public', async () => {
    await fc.assert(
      fc.asyncProperty(shapes, async (shape) => {
        const { text } = await read('public summary', shape, new Marks());
        expect(text).not.toMatch(/\d\s*%|\d+\.\d|\d\s*\/\s*\d/);
      }),
      { numRuns: 8 },
    );
  }, 60_000);
});

describe('F56 a report as it is issued', () => {
  it('is, byte for byte, what its organisation gets, whatever else is on record', async () => {
    const paper = report();
    const record = recordOf(
      paper,
      notesOf({ points: [], strengths: 0, named: false, notes: 2, feedback: true }, new Marks()),
      [],
    );
    const issued = await renderer.render({ kind: 'report', data: paper });
    expect((await renderer.render(paperFor('organisation', record))).sha256).toBe(issued.sha256);
  });
});
