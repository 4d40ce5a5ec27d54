import type { Locale } from '~/platform/i18n/messages.ts';
import { withText } from '~/platform/i18n/with-text.ts';
import { type DesignDocument, LONGEST } from '../design/design.ts';
import type { FunctionAnswer } from './operator-view.ts';

/** The answers of a form that are the design's own: those emptied, or left as the model says, follow the model. */
export function readFunctions(
  form: FormData,
  at: { shown: readonly FunctionAnswer[]; before: DesignDocument['functions']; locale: Locale },
): DesignDocument['functions'] {
  const own = at.shown.flatMap(({ key, answer, byDefault, corrected }) => {
    const value = String(form.get(key) ?? '')
      .trim()
      .replaceAll('\r\n', '\n')
      .slice(0, LONGEST.words);
    if (value === '' || value === byDefault) return [];
    // Shown with the spaces of French: what comes back unchanged was not retyped.
    const old = at.before[key];
    if (corrected && old && value === answer) return [[key, old] as const];
    return [[key, withText(old, at.locale, value)] as const];
  });
  return Object.fromEntries(own);
}
