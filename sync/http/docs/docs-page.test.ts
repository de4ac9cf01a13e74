import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { exampleService } from '../../../test/fixtures/example-service.ts';
import { catalogue } from '../catalogue.ts';
import { outline } from './outline.ts';

const { ask } = await exampleService();
const document = z
  .looseObject({
    openapi: z.string(),
    paths: z.record(z.string(), z.record(z.string(), z.looseObject({ security: z.array(z.unknown()) }))),
    components: z.looseObject({ schemas: z.record(z.string(), z.unknown()) }),
  })
  .parse(await (await ask('/openapi.json')).json());
const described = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
);

describe('the OpenAPI document', () => {
  it('describes every route of the catalogue but those that are pages, or describe', () => {
    const others = Object.keys(catalogue).filter(
      (name) => !['GET /openapi.json', 'GET /docs', 'GET /', 'GET /addin/*'].includes(name),
    );
    expect(described.toSorted()).toEqual(others.toSorted());
  });

  it('refers to no shape that it lacks', () => {
    const text = JSON.stringify(document);
    const asked = [...text.matchAll(/"\$ref":"([^"]+)"/g)].map(([, reference = '']) => reference);
    const there = Object.keys(document.components.schemas).map((name) => `#/components/schemas/${name}`);
    expect(asked.filter((reference) => !there.includes(reference))).toEqual([]);
  });

  it('wants a token exactly where the catalogue does not admit anyone', () => {
    const open = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).flatMap(([method, { security }]) =>
        security.length === 0 ? [`${method.toUpperCase()} ${path}`] : [],
      ),
    );
    expect(open.toSorted()).toEqual(
      [
        'GET /api/personas',
        'GET /api/sign-in',
        'GET /health',
        'GET /metrics',
        'GET /ready',
        'POST /api/sign-in',
      ].toSorted(),
    );
  });
});

describe.each(['nl', 'en'] as const)('the page in %s', (language) => {
  it('says what each route is for', async () => {
    const page = await (await ask(`/docs?lang=${language}`)).text();
    const untold = Object.entries(catalogue).filter(
      ([name, { summary }]) => described.includes(name) && !page.includes(summary[language]),
    );
    expect([page.includes(`<html lang="${language}">`), untold]).toEqual([true, []]);
  });

  it('fetches nothing, so that it works without the internet', async () => {
    const page = await (await ask(`/docs?lang=${language}`)).text();
    expect(page).not.toMatch(/<(script|link|img|iframe)|src=|@import|url\(|https?:\/\//);
  });

  it('links to nothing that is not there', async () => {
    const page = await (await ask(`/docs?lang=${language}`)).text();
    const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const links = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect([links.length > 20, links.filter((link) => !ids.has(link))]).toEqual([true, []]);
  });
});

describe('the outline of a shape', () => {
  it.each([
    [{ type: 'string' }, 'string'],
    [{ type: 'string', format: 'date' }, 'string (date)'],
    [{ enum: ['nl', 'en'] }, '"nl" | "en"'],
    [{ $ref: '#/components/schemas/Plan' }, 'Plan'],
    [{ type: 'array', items: { enum: [1, 2] } }, '(1 | 2)[]'],
    [{ type: 'array', prefixItems: [{ type: 'string' }, { type: 'null' }], items: false }, '[string, null]'],
    [
      { type: 'object', properties: { a: { type: 'null' }, b: { type: 'number' } }, required: ['a'] },
      '{\n  a: null,\n  b?: number\n}',
    ],
    [{ type: 'object', additionalProperties: { type: 'integer' } }, '{\n  […]: integer\n}'],
    [{}, 'any'],
  ])('%j reads %s', (schema, text) => {
    expect(outline(schema)).toBe(text);
  });
});
