import { askedOf, asksOfAppeal, asksOfCertificate, asksOfComplaint } from './asks.js';
import { APPEAL, type AppealState } from '../appeals/appeal.js';
import { CERTIFICATE } from '../certificates/certificate.js';
import { COMPLAINT } from '../complaints/complaint.js';

const office = { id: 'o', roles: ['office'] as const };
const manager = { id: 'm', roles: ['manager'] as const };
const board = { id: 'b', roles: ['board'] as const };
const appeal = (more: Partial<AppealState>) => asksOfAppeal({ ...APPEAL.beginning, ...more });

describe('whose move it is after a report', () => {
  it('F95 F106 an appeal that came in time is the office’s, a late one the managers’ alone', () => {
    expect(askedOf(appeal({ stage: 'LODGED' }), office)?.does).toBe('decide whether it is admitted');
    expect(askedOf(appeal({ stage: 'LODGED', late: true }), office)).toBeUndefined();
    expect(askedOf(appeal({ stage: 'LODGED', late: true }), manager)?.does).toBe('decide whether it is admitted');
    expect(askedOf(appeal({ stage: 'ADMITTED' }), office)?.does).toBe('appoint its panel');
  });

  it('F95 F106 of a panel each member is asked for their view, then any of them for the decision', () => {
    const panel = { stage: 'PANEL', members: ['b', 'c'] } as const;
    expect(askedOf(appeal(panel), board)?.does).toBe('give your view');
    expect(askedOf(appeal({ ...panel, views: { b: 'upheld' } }), board)).toBeUndefined();
    expect(askedOf(appeal({ ...panel, views: { b: 'upheld', c: 'upheld' } }), board)?.does).toBe(
      'record the panel’s decision',
    );
    const split = appeal({ ...panel, views: { b: 'upheld', c: 'dismissed' } });
    expect(askedOf(split, board)?.does).toMatch(/^look at your view again/);
    expect(askedOf(split, office)?.does).toMatch(/^add a member/);
    expect(askedOf(appeal(panel), office)).toBeUndefined();
  });

  it('F95 F105 a complaint is the office’s, then its investigator’s, then a manager’s who did not look into it', () => {
    const complaint = (stage: 'RECEIVED' | 'ACKNOWLEDGED' | 'INVESTIGATION' | 'FOUND' | 'UPHELD') =>
      asksOfComplaint({ ...COMPLAINT.beginning, stage, investigator: 'm' });
    expect(askedOf(complaint('RECEIVED'), office)?.does).toBe('acknowledge it');
    expect(askedOf(complaint('ACKNOWLEDGED'), office)?.does).toBe('appoint who looks into it');
    expect(askedOf(complaint('INVESTIGATION'), manager)?.does).toMatch(/^look into it/);
    expect(askedOf(complaint('INVESTIGATION'), office)).toBeUndefined();
    expect(askedOf(complaint('FOUND'), manager)).toBeUndefined();
    expect(askedOf(complaint('FOUND'), { ...manager, id: 'n' })?.does).toBe('answer it');
    expect(complaint('UPHELD')).toEqual([]);
  });

  it('F95 F115 a revocation waits for somebody other than who proposed it', () => {
    const asks = asksOfCertificate({
      ...{ ...CERTIFICATE.beginning, stage: 'VALID' },
      proposal: { revocation: 'r', by: 'm', reason: 'false data' },
    });
    expect(askedOf(asks, manager)).toBeUndefined();
    expect(askedOf(asks, board)?.does).toBe('decide whether it is revoked');
    expect(asksOfCertificate(CERTIFICATE.beginning)).toEqual([]);
  });
});
