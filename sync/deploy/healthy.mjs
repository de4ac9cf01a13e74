import { request } from 'node:http';
import { request as secureRequest } from 'node:https';

/**
 * Ends with 0 where the service on this machine runs, for a container's health check. It asks the machine
 * itself, at the address that the service listens on, so the certificate, which is made out to another name, is not held against it.
 */
const own = { '0.0.0.0': '127.0.0.1', '::': '::1' };
const address = process.env['ACTIEPLAN_ADDRESS'] || '0.0.0.0';
const port = process.env['ACTIEPLAN_PORT'] || '8420';
const secure = Boolean(process.env['ACTIEPLAN_CERTIFICATE']);
const ask = secure ? secureRequest : request;
const asked = ask({
  host: own[address] ?? address,
  port,
  path: '/health',
  timeout: 4000,
  rejectUnauthorized: false,
});
asked.on('response', ({ statusCode }) => process.exit(statusCode === 200 ? 0 : 1));
asked.on('timeout', () => process.exit(1));
asked.on('error', () => process.exit(1));
asked.end();
