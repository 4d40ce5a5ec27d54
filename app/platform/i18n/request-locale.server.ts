import { asLocale, DEFAULT_LOCALE, type Locale } from './messages.ts';

const YEAR_SECONDS = 31_536_000;

const readChoice = (request: Request): Locale | undefined =>
  asLocale(/(?:^|;\s*)langue=(fr|en)\b/.exec(request.headers.get('Cookie') ?? '')?.[1]);

/** `?lang=` wins, then the remembered choice, then the browser's languages, then French. */
export function localeOf(request: Request): Locale {
  const asked = asLocale(new URL(request.url).searchParams.get('lang'));
  return asked ?? readChoice(request) ?? fromBrowser(request.headers.get('Accept-Language')) ?? DEFAULT_LOCALE;
}

/** The Set-Cookie value that remembers `?lang=`, when the request asks for it. */
export function rememberLocale(request: Request): string | undefined {
  const asked = asLocale(new URL(request.url).searchParams.get('lang'));
  if (!asked || asked === readChoice(request)) return undefined;
  return `langue=${asked}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax`;
}

function fromBrowser(header: string | null): Locale | undefined {
  const ranked = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', q = 'q=1'] = part.trim().split(';');
      return { locale: asLocale(tag.slice(0, 2).toLowerCase()), quality: Number(q.replace('q=', '')) };
    })
    .sort((a, b) => b.quality - a.quality);
  return ranked.find((entry) => entry.locale)?.locale;
}
