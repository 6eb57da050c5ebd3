// What stands between a programme and its readiness, rule by rule and in words (docs/process.md, Readiness; F6, F14): shown before
// anybody declares it ready, and asked again when they do. The organisation and the office read the same words.
import { DomainError, InvalidInput } from '../errors.js';
import { peopleInWords, STAKEHOLDERS, type CoverageTarget } from '../interviews/coverage.js';
import type { WayToGrade } from '../scoring/ways.js';
import { GATE_RULES, type GateRule, type ReadinessRules, type Severity } from './readiness-rules.js';

/** What the organisation says of its programme. */
export interface ProgrammeFacts {
  readonly completedCycles: number;
  /** Who took part and could be heard. */
  readonly people: CoverageTarget;
}

export interface ReadinessFacts {
  /** Null where nothing was said yet. */
  readonly programme: ProgrammeFacts | null;
  /** Whom a visit hears at least, by the standards. */
  readonly coverage: CoverageTarget;
  /** What is missing or wrong in the self-assessment. */
  readonly unscored: readonly string[];
  /** Required evidence that is still asked for. */
  readonly outstanding: readonly string[];
  /** To the grade aimed at; null while the scores cannot be added up. */
  readonly way: WayToGrade | null;
  readonly actions: { readonly open: number; readonly late: number };
}

export interface Finding {
  readonly rule: GateRule | 'scored';
  readonly severity: Severity;
  readonly met: boolean;
  readonly words: string;
}

type Judged = Pick<Finding, 'met' | 'words'>;

const judged = (met: boolean, yes: string, no: string): Judged => ({ met, words: met ? yes : no });
const countOf = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

const JUDGING: Readonly<Record<GateRule, (rules: ReadinessRules, facts: ReadinessFacts) => Judged>> = {
  cycles: ({ cycles: { least } }, { programme }) => {
    const needed = countOf(least, 'completed cycle of the programme', 'completed cycles of the programme');
    if (!programme) return { met: least === 0, words: `At least ${needed}: nothing is said yet about the programme.` };
    const there = countOf(programme.completedCycles, 'cycle is', 'cycles are');
    return judged(
      programme.completedCycles >= least,
      `The programme has completed what is asked: ${there} on record.`,
      `At least ${needed}: ${there} on record.`,
    );
  },
  samples: ({ samples: { least } }, { programme, coverage }) => {
    const wanted = least ?? coverage;
    const short = STAKEHOLDERS.filter((each) => (programme?.people[each] ?? 0) < (wanted[each] ?? 0));
    const said = short.map(
      (each) => `${peopleInWords(wanted[each] ?? 0, each)} (${programme?.people[each] ?? 0} so far)`,
    );
    return judged(
      short.length === 0,
      'Enough people took part who can be heard at the visit.',
      `The visit hears at least ${said.join(', ')}.`,
    );
  },
  evidence: (_rules, { outstanding }) =>
    judged(
      outstanding.length === 0,
      'All evidence that is required was received, accepted or waived.',
      `Still asked for: ${outstanding.join(', ')}.`,
    ),
  target: (_rules, { way }) =>
    way
      ? judged(way.reached, `The self-scores reach ${way.grade}, the grade aimed at.`, way.words)
      : { met: false, words: 'The scores cannot be added up yet, so nothing says what they reach.' },
  actions: (_rules, { actions: { open, late } }) =>
    judged(
      open === 0,
      'No improvement action is open.',
      `${countOf(open, 'improvement action is', 'improvement actions are')} open${late > 0 ? `, ${late} of them late` : ''}.`,
    ),
};

const SHOWN_UNSCORED = 3;

function scored({ unscored }: ReadinessFacts): Finding {
  const more = unscored.length - SHOWN_UNSCORED;
  const words = [...unscored.slice(0, SHOWN_UNSCORED), ...(more > 0 ? [`And ${more} more.`] : [])].join(' ');
  return {
    rule: 'scored',
    severity: 'hard',
    ...judged(unscored.length === 0, 'Every criterion is judged, or left out with its reason.', words),
  };
}

export const findingsOf = (rules: ReadinessRules, facts: ReadinessFacts): readonly Finding[] => [
  scored(facts),
  ...GATE_RULES.map((rule) => ({ rule, severity: rules[rule].severity, ...JUDGING[rule](rules, facts) })),
];

/** Reasons for declaring ready all the same, by rule. */
export type Accepted = Readonly<Partial<Record<GateRule, string>>>;

/** The refusal of a declaration; a criterion that is not judged is refused where the scores are sealed, which names each. */
export function checkDeclaration(findings: readonly Finding[], accepted: Accepted): DomainError | undefined {
  const unmet = findings.filter(({ met, rule }) => !met && rule !== 'scored');
  const hard = unmet.filter(({ severity }) => severity === 'hard');
  if (hard.length > 0)
    return new DomainError('READINESS.NOT_YET', `Not ready yet: ${hard.map(({ words }) => words).join(' ')}`, {
      rules: hard.map(({ rule }) => rule),
    });
  const silent = unmet.filter(({ severity, rule }) => severity === 'soft' && !accepted[rule as GateRule]?.trim());
  if (silent.length === 0) return undefined;
  return new InvalidInput(
    'Say why the programme is ready all the same.',
    silent.map(({ rule, words }) => ({ pointer: `/accepted/${rule}`, message: `${words} Give the reason, or wait.` })),
  );
}
