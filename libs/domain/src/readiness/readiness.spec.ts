import { checkDeclaration, findingsOf, type Finding, type ReadinessFacts } from '#domain/readiness/readiness';
import { GATE_RULES, readinessRulesOf, type ReadinessRules } from '#domain/readiness/readiness-rules';

const READY: ReadinessFacts = {
  programme: { completedCycles: 1, people: { mentor: 2, mentee: 2, 'line manager': 2, 'programme team': 1 } },
  coverage: { mentor: 2, mentee: 2, 'line manager': 2, 'programme team': 1 },
  unscored: [],
  outstanding: [],
  way: { grade: 'silver', reached: true, more: [], instead: [], words: 'Silver is reached.' },
  actions: { open: 0, late: 0 },
};
const STRICT: Partial<ReadinessRules> = {
  cycles: { severity: 'hard', least: 1 },
  samples: { severity: 'hard' },
  evidence: { severity: 'hard' },
  target: { severity: 'soft' },
  actions: { severity: 'soft' },
};
const find = (facts: Partial<ReadinessFacts>, rule: Finding['rule'], rules = STRICT): Finding =>
  findingsOf(readinessRulesOf(rules), { ...READY, ...facts }).find((each) => each.rule === rule)!;

describe('F6 F14 what stands between a programme and its readiness', () => {
  it('is nothing where everything is there', () => {
    expect(findingsOf(readinessRulesOf(STRICT), READY).filter(({ met }) => !met)).toEqual([]);
  });

  it.each<[Finding['rule'], string, Partial<ReadinessFacts>, string]>([
    [
      'cycles',
      'is not said',
      { programme: null },
      'At least 1 completed cycle of the programme: nothing is said yet about the programme.',
    ],
    [
      'cycles',
      'is none',
      { programme: { completedCycles: 0, people: {} } },
      'At least 1 completed cycle of the programme: 0 cycles are on record.',
    ],
    [
      'samples',
      'is short of some',
      { programme: { completedCycles: 1, people: { mentor: 5, mentee: 1, 'line manager': 2 } } },
      'The visit hears at least 2 mentees (1 so far), 1 member of the programme team (0 so far).',
    ],
    ['evidence', 'is missing', { outstanding: ['Training materials'] }, 'Still asked for: Training materials.'],
    ['actions', 'are open', { actions: { open: 2, late: 1 } }, '2 improvement actions are open, 1 of them late.'],
    ['actions', 'is open', { actions: { open: 1, late: 0 } }, '1 improvement action is open.'],
    [
      'scored',
      'is incomplete',
      { unscored: ['One.', 'Two.', 'Three.', 'Four.', 'Five.'] },
      'One. Two. Three. And 2 more.',
    ],
    ['target', 'cannot be told', { way: null }, 'The scores cannot be added up yet, so nothing says what they reach.'],
  ])('%s: what %s is said in words', (rule, _what, facts, words) => {
    expect(find(facts, rule)).toMatchObject({ met: false, words });
  });

  it('asks for as many people as the standards say, where they say so', () => {
    const rules = { ...STRICT, samples: { severity: 'hard' as const, least: { mentor: 9 } } };
    expect(find({}, 'samples', rules).words).toBe('The visit hears at least 9 mentors (2 so far).');
  });
});

describe('F14 declaring ready', () => {
  const lacking: ReadinessFacts = {
    ...READY,
    programme: null,
    outstanding: ['Training materials'],
    way: { ...READY.way!, reached: false, words: 'Two more points …' },
    actions: { open: 1, late: 1 },
  };

  it('asks for nothing where the version says nothing', () => {
    const findings = findingsOf(readinessRulesOf(undefined), lacking);
    expect(findings.filter(({ rule }) => rule !== 'scored').every(({ severity }) => severity === 'advice')).toBe(true);
    expect(checkDeclaration(findings, {})).toBeUndefined();
  });

  it('is refused by a hard rule, whatever reason is given', () => {
    const all = Object.fromEntries(GATE_RULES.map((rule) => [rule, 'a reason']));
    expect(checkDeclaration(findingsOf(readinessRulesOf(STRICT), lacking), all)).toMatchObject({
      code: 'READINESS.NOT_YET',
      facts: { rules: ['cycles', 'samples', 'evidence'] },
    });
  });

  it('needs a reason for each soft rule that is not met', () => {
    const findings = findingsOf(readinessRulesOf(STRICT), { ...lacking, programme: READY.programme, outstanding: [] });
    expect(checkDeclaration(findings, { target: 'A survey is still out.', actions: ' ' })).toMatchObject({
      facts: { faults: [{ pointer: '/accepted/actions' }] },
    });
    expect(
      checkDeclaration(findings, { target: 'A survey is still out.', actions: 'It is next year’s.' }),
    ).toBeUndefined();
  });

  it('F14 speaks of the programme and its organisation in the same words to whoever reads', () => {
    const nothing = { programme: null, unscored: ['Criterion 1.1 has no score.'], outstanding: ['Measurement data'] };
    const unmet = { ...nothing, way: null, actions: { open: 2, late: 1 } };
    const words = [{}, unmet].flatMap((facts) => findingsOf(readinessRulesOf(STRICT), { ...READY, ...facts }));
    expect(words.filter((each) => /\byou(r|rs)?\b/i.test(each.words))).toEqual([]);
  });
});
