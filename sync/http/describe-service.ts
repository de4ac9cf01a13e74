import { z } from 'zod';
import type { ServiceApp } from './service-app.ts';
import * as shapes from './shapes.ts';

/** The OpenAPI 3.1 document of all routes that the service has. */
export type ServiceDescription = ReturnType<typeof describeService>;

const taken: readonly z.ZodType[] = [
  shapes.handedIn,
  shapes.collectRequest,
  shapes.decisionRequest,
  shapes.mergeRequest,
  shapes.remarkRequest,
  shapes.erasureRequest,
  shapes.signInRequest,
];
const given: readonly z.ZodType[] = [
  shapes.problem,
  shapes.identity,
  shapes.signInWay,
  shapes.personas,
  shapes.signedIn,
  shapes.planReport,
  shapes.statusReport,
  shapes.contributorsReport,
  shapes.checkReport,
  shapes.submitReport,
  shapes.savedWorkbooks,
  shapes.workbookFindings,
  shapes.standing,
  shapes.registerPage,
  shapes.mergeReport,
  shapes.decided,
  shapes.registerChanges,
  shapes.remarksReport,
  shapes.erasureReport,
  shapes.access,
  shapes.history,
  shapes.cellHistory,
];

/** Describes the routes of a service as they are registered now. */
export function describeService(app: ServiceApp) {
  const { openAPIRegistry } = app;
  openAPIRegistry.registerComponent('securitySchemes', 'token', { type: 'http', scheme: 'bearer' });
  const document = app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Actieplan',
      version: '1',
      description:
        'One cross-domain action plan, kept in Excel and merged into one register. Texts for people come in the language that Accept-Language asks for: Dutch (nl) or English (en).',
      license: { name: 'MIT' },
    },
  });
  const schemas = Object.fromEntries([...taken.map(named('input')), ...given.map(named('output'))]);
  return { ...document, components: { ...document.components, schemas } };
}

/** Without it zod would put each named schema behind a reference to itself. */
const nameless = z.registry<{ id?: string }>();

/** zod's own JSON Schema knows which fields may be left out; that of the OpenAPI generator does not. */
const named =
  (io: 'input' | 'output') =>
  (schema: z.ZodType): readonly [string, unknown] => {
    const { $schema: _, ...shape } = z.toJSONSchema(schema, { io, metadata: nameless });
    return [schema.meta()?.id ?? '', shape];
  };
