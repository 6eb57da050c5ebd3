import { day } from '#domain/calendar/dates';
import { COMPLAINT, complaintClocks, type ComplaintCommand, type ComplaintState } from '#domain/complaints/complaint';
import {
  COMPLAINT_OUTCOMES,
  STAGE_OF_ANSWER,
  type ComplaintData,
  type ComplaintStep,
} from '#domain/complaints/complaint-steps';
import { DomainError } from '#domain/errors';
import { decideIn, evolveIn, faultsOf } from '#domain/proceedings/proceeding';

const today = day('2005-04-08');
const DATA: ComplaintData = {
  receive: { receivedOn: day('2005-04-01'), today },
  acknowledge: { today },
  appointInvestigator: { investigator: 'ivy', today },
  recordFindings: { findings: 'It was as they say.', today },
  answer: { outcome: 'upheld', reason: 'It was so.', remedy: 'An apology.', learning: 'Ring back.', today },
  withdraw: { reason: 'settled', today },
};
const ask = <T extends ComplaintStep>(type: T, id = 'office', data: Partial<ComplaintData[T]> = {}): ComplaintCommand =>
  ({
    type,
    id: `c-${type}`,
    actor: { id, roles: [] },
    data: { ...DATA[type], ...data },
  }) as unknown as ComplaintCommand;
const after = (...commands: readonly ComplaintCommand[]): ComplaintState =>
  commands.reduce((state, each) => {
    const event = decideIn(COMPLAINT, state, each);
    if (event instanceof DomainError) throw event;
    return evolveIn(COMPLAINT, state, event);
  }, COMPLAINT.beginning);
const why = (state: ComplaintState, each: ComplaintCommand): string | undefined => {
  const event = decideIn(COMPLAINT, state, each);
  return event instanceof DomainError ? event.code : undefined;
};
const FOUND = [ask('receive'), ask('acknowledge'), ask('appointInvestigator'), ask('recordFindings', 'ivy')];

describe('a complaint', () => {
  it('F105 goes by a sound table', () => {
    expect(faultsOf(COMPLAINT)).toEqual([]);
  });

  it.each(COMPLAINT_OUTCOMES)('F105 is looked into and answered: %s', (outcome) => {
    expect(after(...FOUND, ask('answer', 'manager', { outcome })).stage).toBe(STAGE_OF_ANSWER[outcome]);
  });

  it('F105 is found on by whoever was appointed, and answered by somebody else, who says what is put right', () => {
    const investigated = after(...FOUND.slice(0, 3));
    expect(why(investigated, ask('recordFindings', 'somebody'))).toBe('COMPLAINTS.NOT_THE_INVESTIGATOR');
    const found = after(...FOUND);
    expect(why(found, ask('answer', 'ivy'))).toBe('COMPLAINTS.TWO_PEOPLE');
    expect(why(found, ask('answer', 'manager', { remedy: null }))).toBe('COMPLAINTS.NO_REMEDY');
    expect(why(found, ask('answer', 'manager', { remedy: null, outcome: 'not upheld' }))).toBeUndefined();
    expect(why(COMPLAINT.beginning, ask('receive', 'office', { receivedOn: day('2005-04-09') }))).toBe(
      'COMPLAINTS.AHEAD',
    );
  });

  it('F105 promises both the acknowledgement and the answer from the day it was received', () => {
    const event = (type: ComplaintStep) => ({ ...ask(type), seq: 1, commandId: 'c' }) as never;
    expect(complaintClocks(event('receive')).starts?.map(({ kind, from }) => `${kind} ${from}`)).toEqual([
      'ACKNOWLEDGEMENT 2005-04-01',
      'ANSWER 2005-04-01',
    ]);
    expect(complaintClocks(event('acknowledge'))).toEqual({ fulfils: 'ACKNOWLEDGEMENT' });
    expect(complaintClocks(event('answer'))).toEqual({ fulfils: 'ANSWER' });
  });
});
