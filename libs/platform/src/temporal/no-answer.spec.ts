import { ServiceError } from '@temporalio/client';
import { isNoAnswer } from './no-answer.js';

const grpc = (code: number): Error => Object.assign(new Error('no'), { code, details: 'no', metadata: {} });

describe('whether a call to the engine was left without an answer', () => {
  it('is so where the server is away or slow, also when the client has wrapped it', () => {
    for (const code of [1, 2, 4, 8, 10, 13, 14]) {
      expect(isNoAnswer(grpc(code))).toBe(true);
      expect(isNoAnswer(new ServiceError('Update-With-Start failed', { cause: grpc(code) }))).toBe(true);
    }
  });

  it('is not so where asking again would bring the same, nor for an error of another kind', () => {
    for (const code of [3, 7, 12, 16]) expect(isNoAnswer(new ServiceError('no', { cause: grpc(code) }))).toBe(false);
    for (const other of [new Error('no'), undefined, 'no']) expect(isNoAnswer(other)).toBe(false);
  });
});
