import type { MetaFunction } from '@remix-run/react';
import { asLocale, DEFAULT_LOCALE, type Messages, type MessageTree, pick } from '~/platform/i18n/messages.ts';

/**
 * A route's `meta`: « X · Atelier Self Data », in the language of the root loader's data.
 * `selector` also gets the route's own loader data (undefined when its loader failed).
 */
export function pageTitle<T extends MessageTree, Data = unknown>(
  messages: Messages<T>,
  selector: (t: T, data: Data | undefined) => string,
): MetaFunction {
  return ({ matches, data }) => {
    const root = matches.find((match) => match.id === 'root')?.data as { locale?: unknown } | undefined;
    const t = pick(messages, asLocale(root?.locale) ?? DEFAULT_LOCALE);
    return [{ title: `${selector(t, data as Data | undefined)} · Atelier Self Data` }];
  };
}
