// Writes samples/back-catalogue.csv: 500 cases of 2003 and 2004 with the organisations and assessors of these samples.
// The same file each time: node samples/make-back-catalogue.mjs > samples/back-catalogue.csv
const PROGRAMMES = [
  ['ORG-001', "Engineers' Mentoring"],
  ['ORG-001', 'Women into Management'],
  ['ORG-002', "Tomorrow's Managers"],
  ['ORG-003', "New Consultants' Mentoring"],
  ['ORG-003', 'Ward Leaders'],
  ['ORG-006', "Store Managers' First Year"],
  ['ORG-007', 'Early Career Researchers'],
  ['ORG-008', 'Graduate Mentoring'],
  ['ORG-009', "Apprentices' Mentoring"],
];
const LEVELS = ['bronze', 'silver', 'gold'];
const COLUMNS =
  'number,organisation,programme,level,applied,accepted,fee,source,assessor,supervisor,visit first,visit last,place,report,overall,grade,certificate,certificate number,withdrawn,closed';
const RUNNING = 20;
const ALL = 500;

const plus = (day, days) => new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
const numberOf = (year, ordinal) => `A-${year}-${String(ordinal).padStart(4, '0')}`;

function beginning(index, applied) {
  const [organisation, programme] = PROGRAMMES[index % PROGRAMMES.length];
  return {
    ...{ organisation, programme, level: LEVELS[index % 3], applied, accepted: plus(applied, 7), fee: '4500.00' },
    source: `paper file ${index + 1}`,
  };
}

const people = (index) => ({
  assessor: ['AS-001', 'AS-003', 'AS-005'][index % 3],
  supervisor: index % 2 ? 'AS-002' : 'AS-004',
});

/** Every eleventh was withdrawn, every seventh not awarded. */
function finished(index) {
  const applied = plus('2003-02-03', (index * 17) % 480);
  const begun = beginning(index, applied);
  if (index % 11 === 0) return { ...begun, withdrawn: plus(applied, 40) };
  const first = plus(applied, 70);
  const report = plus(first, 35);
  const awarded = index % 7 !== 0;
  const overall = awarded ? `${[83, 90, 96][index % 3]}.${index % 10}` : '74.2';
  return {
    ...{ ...begun, ...people(index), 'visit first': first, 'visit last': plus(first, 1), place: 'at the organisation' },
    ...{ report, overall, grade: awarded ? LEVELS[index % 3] : '', certificate: awarded ? plus(report, 10) : '' },
    // Of a few nobody has kept the number.
    'certificate number': awarded && index % 40 !== 5 ? `ISMPE/${report.slice(2, 4)}/${index + 1}` : '',
    closed: plus(report, 22),
  };
}

/** As they stand on 10 January 2005: in-house, to be booked, booked, visited. */
function running(index) {
  const begun = beginning(index, plus('2004-10-04', index % 20));
  if (index % 4 === 0) return begun;
  if (index % 4 === 1) return { ...begun, ...people(index) };
  const visit = index % 4 === 2 ? plus('2005-02-01', index % 25) : plus('2004-12-06', index % 10);
  return {
    ...begun,
    ...people(index),
    'visit first': visit,
    'visit last': plus(visit, 1),
    place: 'at the organisation',
  };
}

const rows = Array.from({ length: ALL }, (_each, index) => {
  const facts = index < ALL - RUNNING ? finished(index) : running(index);
  return { number: numberOf(facts.applied.slice(0, 4), index + 1), ...facts };
});
const columns = COLUMNS.split(',');
process.stdout.write(`${COLUMNS}\n`);
for (const row of rows) process.stdout.write(`${columns.map((name) => row[name] ?? '').join(',')}\n`);
