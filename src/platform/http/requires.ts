import { createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import type { Request } from 'express';
import type { Actor } from '../../kernel/actor.js';
import { visitor } from '../../kernel/actor.js';
import { type Locale, localeFromHeader } from '../../kernel/locale.js';
import type { Permission } from '../../kernel/permissions.js';

/** What a route declares; a route that declares nothing is denied. */
export type RouteAccess = Permission | 'public';

/** Metadata key of a route's declaration. */
export const ROUTE_ACCESS = 'chamkin:access';

/** The route is for people whom a role grants this permission. */
export const Requires = (permission: Permission): MethodDecorator & ClassDecorator =>
  SetMetadata(ROUTE_ACCESS, permission satisfies RouteAccess);

/** The route is for everybody. */
export const Public = (): MethodDecorator & ClassDecorator =>
  SetMetadata(ROUTE_ACCESS, 'public' satisfies RouteAccess);

/** A request with what the house adds to it. */
export interface HouseRequest extends Request {
  actor?: Actor;
  /** Token of the session cookie, if any. */
  sessionToken?: string;
  requestId?: string;
}

/** The language of the answer: `?lang=` first, then the header. */
export function localeOf(request: Request): Locale {
  const asked = request.query['lang'];
  return asked === 'vi' || asked === 'en' ? asked : localeFromHeader(request.headers['accept-language']);
}

/** Handler parameter: who acts. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  return context.switchToHttp().getRequest<HouseRequest>().actor ?? visitor;
});

/** Handler parameter: the language of the answer. */
export const CurrentLocale = createParamDecorator((_: unknown, context: ExecutionContext): Locale => {
  return localeOf(context.switchToHttp().getRequest<HouseRequest>());
});
