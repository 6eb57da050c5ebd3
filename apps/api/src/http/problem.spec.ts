import { DomainError, InvalidInput } from '#domain/errors';
import { problemOf } from './problem.js';

const statusOf = (error: unknown): number => problemOf(error, 'x').status;

describe('the status of a refusal', () => {
  it.each([
    ['ACCESS.NOT_SIGNED_IN', 401],
    ['ACCESS.DENIED', 403],
    ['CASE.UNKNOWN', 404],
    ['SCORING.SET_UNKNOWN', 404],
    ['VISITS.TOO_EARLY', 409],
    ['CASE.CHANGED', 412],
    ['SCORING.CHANGED', 412],
    ['IDEMPOTENCY.KEY_REUSED', 422],
    ['PRECONDITION.MISSING', 428],
    ['CASE.NO_ANSWER_YET', 503],
    ['INVOICE.NO_ANSWER_YET', 503],
  ])('%s is %i', (code, status) => {
    expect(statusOf(new DomainError(code, 'No.'))).toBe(status);
  });

  it('names fields at fault, also where a workflow has carried the refusal here', () => {
    const faults = [{ pointer: '/days/0', message: 'A Sunday.' }];
    for (const error of [
      new InvalidInput('No.', faults, 'VISITS.DAYS'),
      new DomainError('VISITS.DAYS', 'No.', { faults, day: 1 }),
    ]) {
      const { status, errors, facts } = problemOf(error, 'x');
      expect([status, errors, 'faults' in facts]).toEqual([422, faults, false]);
    }
  });

  it('is 503 while the database is away, 422 for a value that it cannot take, and tells nothing of other failures', () => {
    const coded = (code: string): Error => Object.assign(new Error('password=secret'), { code });
    expect([coded('ECONNREFUSED'), coded('57P03'), coded('22021')].map(statusOf)).toEqual([503, 503, 422]);
    const failure = problemOf(coded('42P01'), 'request-7');
    expect(failure).toMatchObject({ status: 500, code: 'SERVICE.FAILED' });
    expect(JSON.stringify(failure)).not.toContain('secret');
  });
});
