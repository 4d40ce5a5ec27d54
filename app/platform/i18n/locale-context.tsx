import { createContext, type ReactNode, useContext } from 'react';
import { DEFAULT_LOCALE, type Locale, type Messages, type MessageTree, pick } from './messages.ts';

const LocaleContext = createContext<Locale>(DEFAULT_LOCALE);

export function LocaleProvider({ locale, children }: { locale: Locale; children: ReactNode }) {
  return <LocaleContext.Provider value={locale}>{children}</LocaleContext.Provider>;
}

export function useLocale(): Locale {
  return useContext(LocaleContext);
}

/** The room's texts in the reader's language. */
export function useMessages<T extends MessageTree>(messages: Messages<T>): T {
  return pick(messages, useLocale());
}
