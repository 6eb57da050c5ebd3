import type { ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { AccountsService } from '#services/accounts/accounts.service';
import { AccessGuard } from './access.guard.js';

describe('an operation that does not say whose it is', () => {
  it('is open to nobody, before anything is asked of it', async () => {
    const nothing = {} as AccountsService;
    const context = { getHandler: () => () => 'anything' } as unknown as ExecutionContext;
    await expect(new AccessGuard(new Reflector(), nothing).canActivate(context)).rejects.toMatchObject({
      code: 'ACCESS.DENIED',
    });
  });
});
