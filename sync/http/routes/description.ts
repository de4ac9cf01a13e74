import { describeService, type ServiceDescription } from '../describe-service.ts';
import { docsPage } from '../docs/docs-page.ts';
import type { ServiceApp } from '../service-app.ts';

/** What describes the service is no part of what is described; it is made at the first request for it. */
export function descriptionRoutes(app: ServiceApp): void {
  let made: ServiceDescription | undefined;
  const description = (): ServiceDescription => {
    made ??= describeService(app);
    return made;
  };
  app.get('/openapi.json', (c) => c.json(description()));
  app.get('/docs', (c) => c.html(docsPage(description(), c.get('language'))));
}
