import type { Locale } from '~/platform/i18n/messages.ts';
import { withText } from '~/platform/i18n/with-text.ts';
import { GOVERNANCE_MODEL_KEYS } from '../models.ts';
import { POLICY_ASPECTS, type PolicyOverride } from './policy.ts';

/** What a form changes of a model: for each aspect, the model it borrows from (none to follow the base) and why. */
export function readOverrides(
  form: FormData,
  locale: Locale,
  { before, longest }: { before: readonly PolicyOverride[]; longest: number },
): PolicyOverride[] {
  return POLICY_ASPECTS.flatMap((aspect) => {
    const model = GOVERNANCE_MODEL_KEYS.find((key) => key === form.get(aspect));
    if (!model) return [];
    const old = before.find((one) => one.aspect === aspect)?.why;
    const why = String(form.get(`${aspect}.why`) ?? '').trim();
    return [{ aspect, model, why: withText(old, locale, why.slice(0, longest)) }];
  });
}
