import { HttpResponse } from 'msw';
import type { FaultPreset } from '../faults.ts';
import { PROBLEM_PREFIX, PROBLEM_STATUSES, type ProblemName } from './wire.ts';

/** A refusal, as RFC 9457 writes it. */
export function problem(name: ProblemName, retryAfterSeconds?: number): Response {
  const status = PROBLEM_STATUSES[name];
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
      return problem('unknown-customer');
    case 'file-absent':
      return problem('no-file');
    case 'no-consent':
      return problem('no-consent');
    case 'proof-pending':
      return problem('consent-pending');
    case 'quota-second':
      return problem('quota-second', 1);
    case 'quota-hour':
      return problem('quota-hour', 1800);
    case 'empty-200':
      return HttpResponse.json({});
    default:
      return undefined;
  }
}
