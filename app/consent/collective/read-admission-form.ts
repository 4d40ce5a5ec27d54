import { slugOf } from './slug-of.ts';
import type { AdmissionTerms } from './terms.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What was typed of a recipient's request; days that are none stay out of order, which the use case refuses. */
export function readAdmissionForm(form: FormData): AdmissionTerms {
  const text = (name: string, longest: number): string =>
    String(form.get(name) ?? '')
      .trim()
      .slice(0, longest);
  const day = (name: string, or: string): string => (DAY.test(text(name, 10)) ? text(name, 10) : or);
  const name = text('name', 120);
  return {
    recipient: { key: slugOf(name), name, detail: text('detail', 600) },
    datasets: [...new Set(form.getAll('datasets').map(String))],
    purpose: text('purpose', 1500),
    conditions: text('conditions', 3000),
    from: day('from', '9999-12-31'),
    until: day('until', '0001-01-01'),
  };
}
