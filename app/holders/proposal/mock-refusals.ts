import { HttpResponse } from 'msw';
import type { FaultPreset } from '../faults.ts';
import { PROBLEM_PREFIX, type ProblemName } from './wire.ts';

/** A refusal, as RFC 9457 writes it. */
export function problem(name: ProblemName, status: number, retryAfterSeconds?: number): Response {
  return HttpResponse.json(
    { type: `${PROBLEM_PREFIX}${name}`, title: name.replaceAll('-', ' '), status },
    {
      status,
      headers: {
        'Content-Type': 'application/problem+json',
        ...(retryAfterSeconds !== undefined && { 'Retry-After': String(retryAfterSeconds) }),
      },
    },
  );
}

/** The incident under way, if it is one that stops every answer. */
export function refusalUnder(fault: FaultPreset | undefined): Response | undefined {
  switch (fault) {
    case 'unreachable':
      return HttpResponse.error();
    case 'server-error':
      return HttpResponse.json({ type: 'about:blank', title: 'Internal Server Error', status: 500 }, { status: 500 });
    case 'gateway-error':
      return new HttpResponse('<html><body>Bad gateway</body></html>', {
        status: 502,
        headers: { 'Content-Type': 'text/html' },
      });
    case 'provider-timeout':
      return new HttpResponse('<html><body>Gateway timeout</body></html>', {
        status: 504,
        headers: { 'Content-Type': 'text/html' },
      });
    case 'moved':
      return problem('unknown-customer', 404);
    case 'file-absent':
      return problem('no-file', 404);
    case 'no-consent':
      return problem('no-consent', 403);
    case 'proof-pending':
      return problem('consent-pending', 403);
    case 'quota-second':
      return problem('quota-second', 429, 1);
    case 'quota-hour':
      return problem('quota-hour', 429, 1800);
    case 'empty-200':
      return HttpResponse.json({});
    default:
      return undefined;
  }
}
