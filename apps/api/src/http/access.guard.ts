import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { OPEN_TO, PERMISSIONS, type Operation, type User } from '#domain/access/permissions';
import { DomainError } from '#domain/errors';
import { OPERATION, type OperationOptions } from './operation.js';
import type { SignedRequest } from './request.js';

/**
 * Denies by default: an operation that declares no access is closed to everyone. Roles are read anew at each request;
 * whether the case is the person's own the service decides, which knows the case.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const operation = this.reflector.get<OperationOptions | undefined>(OPERATION, context.getHandler());
    if (!operation) throw new DomainError('ACCESS.DENIED', 'This operation is open to nobody.');
    const request = context.switchToHttp().getRequest<SignedRequest>();
    if (operation.access === 'anyone') return true;
    const account = request.signedIn;
    if (!account?.active || account.id !== request.session.accountId)
      throw new DomainError('ACCESS.NOT_SIGNED_IN', 'Sign in first.');
    if (account.mustChangePassword && !operation.beforePasswordChange)
      throw new DomainError('ACCESS.CHANGE_PASSWORD', 'Change your one-time password first.');
    if (operation.access !== 'signed in') refuseOtherRoles(account, operation.access);
    request.account = account;
    return true;
  }
}

/** "assessor of the case", "invited supervisor of the case" and "board who was asked" let that role past this point. */
function refuseOtherRoles({ roles }: Pick<User, 'roles'>, operation: Operation): void {
  if (OPEN_TO[operation].some((role) => roles.includes(role))) return;
  const allowed = PERMISSIONS[operation];
  throw new DomainError('ACCESS.DENIED', `Your account does not allow this. It is for: ${allowed.join(', ')}.`, {
    operation,
    allowed,
  });
}
