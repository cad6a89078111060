import { type ExecutionContext, Injectable } from '@nestjs/common';
import { AuthGuard, PassportStrategy } from '@nestjs/passport';
import { Strategy } from 'passport-local';
import { DomainError } from '../../kernel/domain-error.js';
import type { HouseRequest } from '../../platform/http/requires.js';
import type { AccountRow } from './account.row.js';
import { SignInService } from './sign-in.service.js';

/** Passport's local strategy: login and password of the body. */
@Injectable()
export class LocalStrategy extends PassportStrategy(Strategy) {
  constructor(private readonly signIn: SignInService) {
    super({ usernameField: 'login', passwordField: 'password' });
  }

  validate(login: string, password: string): Promise<AccountRow> {
    return this.signIn.authenticate(login, password);
  }
}

/** Lets a request through whose body holds a right login and password. */
@Injectable()
export class LocalGuard extends AuthGuard('local') {
  override handleRequest<T = AccountRow>(
    error: unknown,
    account: T | false,
    _info: unknown,
    _context: ExecutionContext,
  ): T {
    if (error instanceof Error) throw error;
    if (account === false) throw new DomainError('account.wrong-credentials');
    return account;
  }
}

/** The account that the guard let through. */
export function signedInAccount(request: HouseRequest): AccountRow {
  return request.user as unknown as AccountRow;
}
