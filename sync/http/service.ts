import { OpenAPIHono } from '@hono/zod-openapi';
import { cors } from 'hono/cors';
import { secureHeaders } from 'hono/secure-headers';
import { NoticedWorkbooks } from '../usecases/noticing/noticed-workbooks.ts';
import { here } from '../work/workshop.ts';
import { admission } from './admission.ts';
import { boundBodies, usualLimits } from './body-bounds.ts';
import { failure, invalidRequest, unknownRoute } from './failures.ts';
import { keptNowhere } from './kept-nowhere.ts';
import { ServiceMetrics } from './metrics.ts';
import { recordRequests } from './request-record.ts';
import { accessRoutes } from './routes/access.ts';
import { contributorRoutes } from './routes/contributors.ts';
import { decisionRoutes } from './routes/decisions.ts';
import { descriptionRoutes } from './routes/description.ts';
import { erasureRoutes } from './routes/erasures.ts';
import { healthRoutes } from './routes/health.ts';
import { historyRoutes } from './routes/history.ts';
import { mergeRoutes } from './routes/merges.ts';
import { headersOfPages, pageRoutes } from './routes/pages.ts';
import { planRoutes } from './routes/plan.ts';
import { registerRoutes } from './routes/register.ts';
import { remarkRoutes } from './routes/remarks.ts';
import { signInRoutes } from './routes/sign-in.ts';
import { statusRoutes } from './routes/status.ts';
import { workbookRoutes } from './routes/workbooks.ts';
import type { ServiceApp } from './service-app.ts';
import type { ServiceEnv } from './service-env.ts';
import type { ServiceSettings } from './settings.ts';
import { trustedHosts } from './trusted-hosts.ts';

/**
 * The HTTP service on one library: the use cases of the command line behind addresses. It listens to
 * nothing by itself. What every request passes, in this order: its record, what may be kept of its answer,
 * headers for browsers, the host
 * that it names, the origin that it comes from, who asks, and how much it brings.
 */
export function createService(settings: ServiceSettings): ServiceApp {
  const { log, reach, clock, tell, language = 'nl', origins = [], limits = usualLimits } = settings;
  const metrics = new ServiceMetrics();
  const app: ServiceApp = new OpenAPIHono<ServiceEnv>({ defaultHook: invalidRequest });
  app.onError(failure);
  app.notFound(unknownRoute);

  app.use(recordRequests({ clock, language, metrics, tell }));
  app.use(keptNowhere);
  app.use('/addin/*', headersOfPages(reach));
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        styleSrc: ["'unsafe-inline'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
      },
      // A page of another origin reads answers only where CORS allows it.
      crossOriginResourcePolicy: origins.length > 0 ? 'cross-origin' : 'same-origin',
      strictTransportSecurity: reach.kind === 'network' ? 'max-age=15552000' : false,
      xFrameOptions: 'DENY',
    }),
  );
  app.use(trustedHosts(reach));
  app.use(
    cors({
      origin: [...origins],
      allowMethods: ['GET', 'POST'],
      allowHeaders: ['Authorization', 'Content-Type', 'Accept-Language', 'Idempotency-Key'],
      exposeHeaders: ['X-Request-Id'],
      maxAge: 600,
    }),
  );
  app.use(admission(reach.signIn, settings.log));
  app.use(boundBodies(limits));

  const { workshop = here(log) } = settings;
  const { workbooks = new NoticedWorkbooks({ log, clock, writesFindings: false, workshop }) } = settings;
  healthRoutes(app, settings, metrics, workbooks);
  signInRoutes(app, reach);
  planRoutes(app, settings);
  statusRoutes(app, settings);
  contributorRoutes(app, settings, workshop);
  workbookRoutes(app, settings, { workbooks, workshop });
  registerRoutes(app, settings);
  mergeRoutes(app, settings, workshop);
  decisionRoutes(app, settings);
  remarkRoutes(app, settings);
  erasureRoutes(app, settings);
  accessRoutes(app, settings);
  historyRoutes(app, settings);
  descriptionRoutes(app);
  pageRoutes(app, settings);
  return app;
}
