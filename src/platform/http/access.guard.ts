import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { parseCookie } from 'cookie';
import { type Actor, isGranted, visitor } from '../../kernel/actor.js';
import { DomainError } from '../../kernel/domain-error.js';
import { type HouseRequest, ROUTE_ACCESS, type RouteAccess } from './requires.js';

/** Name of the session cookie. */
export const sessionCookie = 'chamkin_session';

/** Finds out who acts; the accounts module provides it. */
export abstract class ActorResolver {
  /** Who a session token belongs to. @returns a visitor for an unknown or expired token */
  abstract resolve(token: string): Promise<Actor>;
  /**
   * An account with the roles that it has now: for jobs that go on with what somebody has ordered.
   * @returns a visitor when there is no such account
   */
  abstract ofAccount(accountId: string): Promise<Actor>;
}

/** Denies every route that does not declare who it is for, and everybody it is not for. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(ActorResolver) private readonly resolver: ActorResolver,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = this.reflector.getAllAndOverride<RouteAccess | undefined>(ROUTE_ACCESS, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (access === undefined) throw new DomainError('access.denied');
    const request = context.switchToHttp().getRequest<HouseRequest>();
    const actor = await this.identify(request);
    if (access === 'public') return true;
    if (actor.kind === 'visitor') throw new DomainError('access.sign-in');
    const contestId = request.params['contestId'];
    if (!isGranted(actor, access, typeof contestId === 'string' ? contestId : null)) {
      throw new DomainError('access.denied');
    }
    return true;
  }

  private async identify(request: HouseRequest): Promise<Actor> {
    const token = parseCookie(request.headers.cookie ?? '')[sessionCookie];
    request.actor = token === undefined || token === '' ? visitor : await this.resolver.resolve(token);
    if (token !== undefined && request.actor.kind === 'account') request.sessionToken = token;
    return request.actor;
  }
}
