import type { Check, CheckInput, Point } from './check.ts';
import { registry } from './registry.ts';

/** Every check on one scenario, in the order of `checks.yaml`. A check without its function is a defect, and throws. */
export function runPreflight(checks: readonly Check[], input: Omit<CheckInput, 'limit'>): Point[] {
  return checks.map(({ key, severity, tip, page, anchor, limit = 0 }) => {
    const look = registry[key];
    if (!look) throw new Error(`No function for the check ${key}`);
    const { title, detail, open } = look({ ...input, limit });
    const place = { check: key, severity, tip, page, ...(anchor ? { anchor } : {}), title };
    return { ...place, detail, findings: open.map((one) => ({ ...place, ...one })) };
  });
}
