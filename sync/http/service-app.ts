import type { OpenAPIHono } from '@hono/zod-openapi';
import type { ServiceEnv } from './service-env.ts';

/** The service's own kind of Hono: routes are added to it with their shapes. */
export type ServiceApp = OpenAPIHono<ServiceEnv>;
