import { describe, expect, it } from 'vitest';
import { exampleService } from '../../test/fixtures/example-service.ts';
import { routeName } from './route-asked.ts';

const service = await exampleService();

/** Somebody of each role, one who fills in for another contributor, and nobody. */
const callers = ['coordinator', 'ov', 'wse', 'reader', 'auditor', 'nobody'] as const;
type Caller = (typeof callers)[number];

const anyone: readonly Caller[] = callers;
const everyRole: readonly Caller[] = ['coordinator', 'ov', 'wse', 'reader', 'auditor'];

/** Who gets past the door; what is asked is OV's wherever a contributor is named. */
const expected: Readonly<Record<string, readonly Caller[]>> = {
  'GET /health': anyone,
  'GET /ready': anyone,
  'GET /metrics': anyone,
  'GET /openapi.json': anyone,
  'GET /docs': anyone,
  'GET /': anyone,
  'GET /addin/*': anyone,
  'GET /api/sign-in': anyone,
  'GET /api/personas': anyone,
  'POST /api/sign-in': anyone,
  'GET /api/me': everyRole,
  'GET /api/plan': everyRole,
  'GET /api/status': ['coordinator', 'reader', 'auditor'],
  'GET /api/contributors': everyRole,
  'GET /api/contributors/{code}/standing': ['coordinator', 'ov', 'reader'],
  'POST /api/contributors/{code}/check': ['coordinator', 'ov', 'reader'],
  'POST /api/contributors/{code}/submissions': ['coordinator', 'ov'],
  'GET /api/workbooks': ['coordinator', 'ov', 'wse', 'reader'],
  'GET /api/contributors/{code}/workbook': ['coordinator', 'ov', 'reader'],
  'POST /api/contributors/{code}/collections': ['coordinator'],
  'GET /api/register': everyRole,
  'GET /api/register.xlsx': ['coordinator', 'reader', 'auditor'],
  'GET /api/register.csv': ['coordinator', 'reader', 'auditor'],
  'GET /api/register.json': ['coordinator', 'reader', 'auditor'],
  'GET /api/register/changes': ['coordinator', 'reader', 'auditor'],
  'GET /api/merges/preview': ['coordinator'],
  'POST /api/merges/preview': ['coordinator'],
  'POST /api/merges': ['coordinator'],
  'POST /api/decisions': ['coordinator'],
  'GET /api/remarks': ['coordinator', 'reader', 'auditor'],
  'POST /api/actions/{id}/remarks': ['coordinator', 'reader'],
  'POST /api/actions/{id}/remarks/{entry}/answers': ['coordinator', 'ov'],
  'POST /api/actions/{id}/erasures': ['coordinator'],
  'GET /api/access': ['coordinator', 'auditor'],
  'GET /api/history': ['coordinator', 'reader', 'auditor'],
  'GET /api/actions/{id}/history': ['coordinator', 'ov', 'reader', 'auditor'],
};

const routes = [
  ...new Set(service.app.routes.filter(({ method }) => method !== 'ALL').map(routeName)),
].toSorted();

/** What came of the door: the answers behind it do not matter here. */
async function door(route: string, caller: Caller): Promise<'in' | 'signed out' | 'refused'> {
  const [method = '', path = ''] = route.split(' ');
  const { status } = await service.ask(
    path.replace('{code}', 'OV').replace('{id}', 'OV-001').replace('{entry}', '9'),
    {
      method,
      as: caller,
    },
  );
  if (status === 401 && path !== '/api/sign-in') return 'signed out';
  return status === 403 ? 'refused' : 'in';
}

describe('who is let in', () => {
  it('is said in this table for every route of the service', () => {
    expect(routes).toEqual(Object.keys(expected).toSorted());
  });

  it.each(routes.flatMap((route) => callers.map((caller) => [route, caller] as const)))(
    '%s, asked by %s, is as the table says',
    async (route, caller) => {
      const outside = caller === 'nobody' ? 'signed out' : 'refused';
      expect(await door(route, caller)).toBe(expected[route]?.includes(caller) ? 'in' : outside);
    },
  );

  it('is nobody at an address that the catalogue lacks', async () => {
    const { app, ask } = await exampleService();
    app.get('/api/forgotten', (c) => c.text('open'));
    expect((await ask('/api/forgotten', { as: 'coordinator' })).status).toBe(403);
  });

  it.each(['Bearer', 'Bearer x', 'Bearer a.b.c', 'Basic Y29vcmRpbmF0b3I6', ''])(
    'is not the bearer of "%s"',
    async (authorization) => {
      expect((await service.ask('/api/me', { headers: { authorization } })).status).toBe(401);
    },
  );

  it('does not hang on how a contributor is spelled in the path', async () => {
    const answers = ['ov', '%4FV', 'OV%20', 'OV%2F..%2FWSE'].map((code) =>
      service.ask(`/api/contributors/${code}/check`, { method: 'POST', as: 'wse' }),
    );
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([403, 403, 403, 403]);
  });
});
