import { html, raw } from 'hono/html';
import { z } from 'zod';
import type { Language } from '../../../shared/text/localised.ts';
import { isRouteName, type RouteName, type RouteRule, ruleOf } from '../catalogue.ts';
import type { ServiceDescription } from '../describe-service.ts';
import { docsStyle } from './docs-style.ts';
import { anyone, ownOnly, places, roleNames, texts } from './docs-texts.ts';
import { outline } from './outline.ts';

/** What the page reads of a route in the OpenAPI document. */
type Operation = NonNullable<NonNullable<ServiceDescription['paths']>[string]['get']>;

interface Route {
  readonly name: RouteName;
  readonly rule: RouteRule;
  readonly operation: Operation;
}

/** The service's description as a page that needs nothing but itself. */
export function docsPage(description: ServiceDescription, language: Language) {
  const routes = routesOf(description);
  const say = (name: keyof typeof texts) => texts[name][language];
  const other = language === 'nl' ? 'en' : 'nl';
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${say('title')}</title>
<style>${raw(docsStyle)}</style>
</head>
<body>
<header>
<h1>${say('title')}</h1>
<p>${say('intro')}</p>
<p><a href="?lang=${other}" hreflang="${other}" lang="${other}">${say('other')}</a></p>
</header>
<nav aria-label="${say('contents')}">
<ul>
${routes.map((route) => html`<li><a href="#${anchorOf(route.name)}">${heading(route.name)}</a> ${route.rule.summary[language]}</li>\n`)}
</ul>
</nav>
<main>
<h2>${say('signingIn')}</h2>
<p>${say('signIn')}</p>
<p>${say('keys')}</p>
<h2>${say('problems')}</h2>
<p>${say('problem')}</p>
<h2>${say('addresses')}</h2>
${routes.map((route) => routeSection(route, language))}
<h2>${say('shapes')}</h2>
${Object.entries(description.components.schemas).map(
  ([name, schema]) =>
    html`<details id="shape-${name}"><summary><code>${name}</code></summary><pre tabindex="0">${outline(schema)}</pre></details>\n`,
)}
</main>
<footer><p><a href="/openapi.json">${say('raw')}</a></p></footer>
</body>
</html>`;
}

function routesOf({ paths = {} }: ServiceDescription): readonly Route[] {
  return Object.entries(paths).flatMap(([path, { get, post }]) =>
    [
      { method: 'GET', operation: get },
      { method: 'POST', operation: post },
    ].flatMap(({ method, operation }): readonly Route[] => {
      const name = `${method} ${path}`;
      const rule = ruleOf(name);
      return operation === undefined || rule === undefined || !isRouteName(name)
        ? []
        : [{ name, rule, operation }];
    }),
  );
}

const anchorOf = (name: RouteName): string =>
  name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/-$/, '');

function heading(name: RouteName) {
  const [method, path] = name.split(' ');
  return html`<code><span class="method">${method}</span>${path}</code>`;
}

function routeSection({ name, rule, operation }: Route, language: Language) {
  const sent = sentOf(operation, language);
  return html`<section aria-labelledby="${anchorOf(name)}">
<h3 id="${anchorOf(name)}">${heading(name)}</h3>
<p>${rule.summary[language]}.</p>
<dl>
<dt>${texts.admits[language]}</dt><dd>${admitted(rule, language)}</dd>
${sent.length === 0 ? '' : html`<dt>${texts.sent[language]}</dt><dd><ul>${sent}</ul></dd>`}
<dt>${texts.answered[language]}</dt><dd><ul>${answersOf(operation, language)}</ul></dd>
</dl>
</section>
`;
}

function admitted({ admits, own }: RouteRule, language: Language): string {
  if (admits === 'anyone') return anyone[language];
  return admits
    .map((role) => {
      const only = role === 'officer' && own !== undefined ? ` (${ownOnly[language]})` : '';
      return `${roleNames[role][language]}${only}`;
    })
    .join(', ');
}

function sentOf({ parameters = [], requestBody }: Operation, language: Language) {
  const told = parameters.flatMap((parameter) => {
    if (!('name' in parameter)) return [];
    const { name, in: place, required, schema, description } = parameter;
    const must = required ? `, ${texts.required[language]}` : '';
    const where = places[place]?.[language] ?? place;
    return [
      html`<li><code>${name}</code> (${where}${must}): <code>${outline(schema)}</code> ${description}</li>`,
    ];
  });
  const content = requestBody !== undefined && 'content' in requestBody ? requestBody.content : {};
  return [
    ...told,
    ...Object.entries(content).map(([type, { schema }]) => html`<li>${shapeLink(type, schema)}</li>`),
  ];
}

/** The document's own types leave open what an answer holds. */
const contentSchema = z.record(z.string(), z.object({ schema: z.unknown() }));

function answersOf({ responses = {} }: Operation, language: Language) {
  return Object.entries(responses).flatMap(([status, response]) => {
    const content = z.object({ content: contentSchema }).safeParse(response).data?.content ?? {};
    const when = status === 'default' ? texts.otherwise[language] : status;
    return Object.entries(content).map(
      ([type, { schema }]) => html`<li>${when}: ${shapeLink(type, schema)}</li>`,
    );
  });
}

/** A shape with a name is shown where the shapes are; another one in place. */
function shapeLink(type: string, schema: unknown) {
  const shown = outline(schema);
  return /^[A-Z]\w+$/.test(shown)
    ? html`<code>${type}</code>, <a href="#shape-${shown}">${shown}</a>`
    : html`<code>${type}</code>, <code>${shown}</code>`;
}
