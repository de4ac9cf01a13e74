import type { TypedResponse } from 'hono';
import type { Result } from '../../shared/contract/problem.ts';
import type { ReportBytes } from '../work/tasks.ts';
import { problemResponse } from './problem-response.ts';
import type { ServiceContext } from './service-env.ts';

/** Answers a report as the bytes of its JSON, as they came, or the problem in its place. */
export function reportResponse<Report>(c: ServiceContext, report: Result<ReportBytes<Report>>) {
  if (!report.ok) return problemResponse(c, report.problem);
  const headers = { 'content-type': 'application/json' };
  const response = new Response(new Uint8Array(report.value.json), { status: 200, headers });
  if (!holds(response, report.value)) throw new Error('a report has the status 200');
  return response;
}

/** The type of the bytes says of which report they are the JSON. */
function holds<Report>(
  response: Response,
  _report: ReportBytes<Report>,
): response is Response & TypedResponse<Report, 200, 'json'> {
  return response.status === 200;
}
