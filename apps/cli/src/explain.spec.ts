import { DomainError, InvalidInput } from '#domain/errors';
import { explain } from './explain.js';

describe('What an operator reads when a command fails', () => {
  it('is the refusal in words, with every fault on a line of its own', () => {
    expect(explain(new DomainError('A.B', 'Not now; ask again.'))).toBe('Not now; ask again.');
    expect(
      explain(
        new InvalidInput('Two faults.', [
          { pointer: 'row 2', message: 'bad' },
          { pointer: 'row 3', message: 'worse' },
        ]),
      ),
    ).toBe('Two faults.\n  row 2: bad\n  row 3: worse');
  });

  it('says what to look at when the database is away or empty', () => {
    const away = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
    expect(explain(new AggregateError([away]))).toMatch(/does not answer/);
    expect(explain(Object.assign(new Error('relation'), { code: '42P01' }))).toMatch(/run "migrate" first/);
  });

  it('is where it happened for a bug', () => {
    expect(explain(new TypeError('x is not a function'))).toContain('explain.spec');
  });
});
