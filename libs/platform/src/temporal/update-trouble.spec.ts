import { ServiceError } from '@temporalio/client';
import { updateTrouble } from './update-trouble.js';

const WORDS = { feature: 'APPLICATIONS', what: 'The application', over: 'It is over.' };
const grpc = (code: number): Error =>
  Object.assign(new Error('no engine'), { code, details: 'no engine', metadata: {} });

describe('A workflow that cannot be asked', () => {
  it('is said not to answer just now, also when the client wraps what its retries ended with', () => {
    for (const trouble of [grpc(14), new ServiceError('Failed to update', { cause: grpc(14) })])
      expect(updateTrouble(trouble, WORDS)).toMatchObject({ code: 'CASE.NO_ANSWER_YET' });
  });

  it('is no matter of waiting when the request itself was refused for good', () => {
    const refused = new ServiceError('Failed to update', { cause: grpc(3) });
    expect(updateTrouble(refused, WORDS)).toBe(refused);
  });
});
