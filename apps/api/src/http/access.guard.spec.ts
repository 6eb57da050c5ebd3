import type { ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AccessGuard } from './access.guard.js';

describe('an operation that does not say whose it is', () => {
  it('is open to nobody, before anything is asked of it', () => {
    const context = { getHandler: () => () => 'anything' } as unknown as ExecutionContext;
    const guard = new AccessGuard(new Reflector());
    expect(() => guard.canActivate(context)).toThrow(expect.objectContaining({ code: 'ACCESS.DENIED' }) as Error);
  });
});
