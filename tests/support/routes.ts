import type { INestApplication } from '@nestjs/common';
import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';
import { ROUTE_ACCESS, type RouteAccess } from '../../src/platform/http/requires.js';

/** A route as it was declared. */
export interface DeclaredRoute {
  readonly method: string;
  readonly path: string;
  readonly access: RouteAccess | undefined;
  readonly handler: string;
  /** Whether its handler gets to see what an address is asked with, beyond the language of the answer. */
  readonly takesQuery: boolean;
}

function pathsOf(target: object): string[] {
  const path = Reflect.getMetadata(PATH_METADATA, target) as string | string[] | undefined;
  return path === undefined ? [''] : Array.isArray(path) ? path : [path];
}

const joined = (...parts: string[]): string =>
  `/${parts
    .map((part) => part.replace(/^\/|\/$/g, ''))
    .filter((part) => part !== '')
    .join('/')}`;

function takesQuery(controller: object, name: string): boolean {
  const parameters = Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, name) as object | undefined;
  const kinds = Object.keys(parameters ?? {}).map((key) => Number(key.split(':')[0]));
  return kinds.includes(RouteParamtypes.QUERY) || kinds.includes(RouteParamtypes.REQUEST);
}

/** Every route of every controller in the application: what Nest itself would register. */
export function listRoutes(app: INestApplication): DeclaredRoute[] {
  const scanner = new MetadataScanner();
  const routes: DeclaredRoute[] = [];
  for (const module of app.get(ModulesContainer).values()) {
    for (const { metatype } of module.controllers.values()) {
      if (typeof metatype !== 'function') continue;
      const prototype = metatype.prototype as Record<string, object>;
      for (const name of scanner.getAllMethodNames(prototype)) {
        const handler = prototype[name];
        const method =
          handler && (Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined);
        if (handler === undefined || method === undefined) continue;
        const access = (Reflect.getMetadata(ROUTE_ACCESS, handler) ??
          Reflect.getMetadata(ROUTE_ACCESS, metatype)) as RouteAccess | undefined;
        for (const base of pathsOf(metatype)) {
          for (const own of pathsOf(handler)) {
            const path = joined(base, own);
            routes.push({
              ...{ method: RequestMethod[method], path, access, handler: `${metatype.name}.${name}` },
              takesQuery: takesQuery(metatype, name),
            });
          }
        }
      }
    }
  }
  return routes;
}
