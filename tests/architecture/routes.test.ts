import { grants } from '../../src/kernel/permissions.js';
import { TestApp } from '../support/app.js';
import { listRoutes } from '../support/routes.js';

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.start();
});
afterAll(() => app.stop());

it('every route declares whom it is for', () => {
  const routes = listRoutes(app.nest);
  expect(routes.length).toBeGreaterThan(20);
  expect(routes.filter((route) => route.access === undefined)).toEqual([]);
});

it('no route asks for a permission that nobody has, and no permission is without a route', () => {
  const asked = new Set(listRoutes(app.nest).map((route) => route.access));
  const known = new Set<string>(['public', ...Object.keys(grants)]);
  expect([...asked].filter((access) => !known.has(String(access)))).toEqual([]);
  expect(Object.keys(grants).filter((permission) => !asked.has(permission as keyof typeof grants))).toEqual(
    [],
  );
});

it('nobody who is not signed in gets into a route that is not public', async () => {
  const closed = listRoutes(app.nest).filter((route) => route.access !== 'public');
  for (const route of closed) {
    const path = route.path.replace(/:(\w+)/g, '00000000-0000-4000-8000-000000000000');
    const browser = app.browser();
    const method = route.method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete' | 'head' | 'options';
    const bare = method === 'head' || method === 'options';
    const answer = await (bare ? browser.tus(method, path, {}) : browser[method](path, {}));
    // An answer to HEAD has no body that could name its problem.
    if (method === 'head') answer.body = { code: 'access.sign-in' };
    expect({ route: route.handler, status: answer.status, code: answer.body.code }).toEqual({
      route: route.handler,
      status: 401,
      code: 'access.sign-in',
    });
  }
});
