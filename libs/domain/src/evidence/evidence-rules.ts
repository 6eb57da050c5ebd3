// What a standards version may say about evidence; where it says nothing, the defaults of docs/process.md hold (Evidence; F17, F22).

/** How long a file is kept once the cycle is over. */
export const RETENTIONS = ['case file', 'personal data', 'publication'] as const;
export type Retention = (typeof RETENTIONS)[number];

export interface EvidenceKind {
  /** Unique in the version. */
  readonly kind: string;
  readonly title: string;
  /** What is asked for, in a sentence. */
  readonly what: string;
  readonly required: boolean;
  readonly retention: Retention;
}

export interface EvidenceRules {
  /** The request list, in its order. */
  readonly kinds: readonly EvidenceKind[];
  /** Years after the cycle is over; null is for good. */
  readonly years: Readonly<Record<Retention, number | null>>;
  /** No score of an assessor is submitted without the document that supports it (F41). */
  readonly scoresNeedEvidence: boolean;
}

/** The sheet's list (docs/process.md, What the sheet fixes). */
export const DEFAULT_EVIDENCE_RULES: EvidenceRules = {
  kinds: [
    {
      kind: 'measurement data',
      title: 'Measurement data',
      what: 'What is measured of the programme and its results, over a whole cycle of it.',
      required: true,
      retention: 'case file',
    },
    {
      kind: 'publicity materials',
      title: 'Publicity materials',
      what: 'How the programme is made known to mentors, mentees and their managers.',
      required: true,
      retention: 'case file',
    },
    {
      kind: 'training materials',
      title: 'Training materials',
      what: 'What mentors, mentees and other stakeholders are trained and briefed with.',
      required: true,
      retention: 'case file',
    },
    {
      kind: 'attendance records',
      title: 'Course attendance records',
      what: 'Who attended which course, and when.',
      required: true,
      retention: 'personal data',
    },
  ],
  years: { 'case file': 6, 'personal data': 1, publication: null },
  scoresNeedEvidence: false,
};

/** A document that answers no request. */
export const OTHER = 'other';

export const evidenceRulesOf = (said: Partial<EvidenceRules> | null | undefined): EvidenceRules => ({
  ...DEFAULT_EVIDENCE_RULES,
  ...said,
});

export const retentionOf = ({ kinds }: EvidenceRules, kind: string): Retention =>
  kinds.find((each) => each.kind === kind)?.retention ?? 'case file';
