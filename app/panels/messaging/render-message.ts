import { fillIn, PLACEHOLDERS, type Placeholder } from '~/pilots/definition/messages.ts';
import { type Bilingual, type Locale, pick } from '~/platform/i18n/messages.ts';
import { frenchTypography } from '~/platform/i18n/typography.ts';
import { mailMessages } from './messages/mail.ts';

/** A piece of a paragraph: words, or an address to follow. */
export interface Piece {
  readonly text: string;
  readonly href?: string;
}

/** A message as one tester reads it. */
export interface RenderedMessage {
  readonly subject: string;
  readonly paragraphs: readonly (readonly Piece[])[];
  /** Why it came, and how not to get it again. */
  readonly footer: readonly Piece[];
  readonly text: string;
  readonly html: string;
}

const URL_IN_TEXT = /https?:\/\/[^\s<>"]+[^\s<>".,;:!?)]/g;

/**
 * Fills a template in and sets it: subject, paragraphs, the same as plain text, and as the HTML of a mail. Every
 * message ends with the way to refuse the next ones, whoever wrote it.
 */
export function renderMessage(
  template: { readonly subject: Bilingual; readonly body: Bilingual },
  values: Readonly<Record<Placeholder, string>>,
  locale: Locale,
): RenderedMessage {
  const t = pick(mailMessages, locale);
  const set = (text: string): string => (locale === 'fr' ? frenchTypography(text) : text);
  const clean = (text: string): string => text.replace(/[\r\n]+/g, ' ').trim();
  const subject = clean(set(fillIn(template.subject[locale], values)));
  const paragraphs = set(fillIn(template.body[locale], values))
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean);
  const footer = t.footer(values.pilotTitle, values.optOutLink);
  return {
    subject,
    paragraphs: paragraphs.map(pieces),
    footer: pieces(footer),
    text: `${paragraphs.join('\n\n')}\n\n${t.rule}\n${footer}\n`,
    html: htmlOf(subject, paragraphs, footer, locale),
  };
}

/** Addresses become links whose words are the address: a tester sees where a tap leads. */
function pieces(text: string): Piece[] {
  const found: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(URL_IN_TEXT)) {
    if (match.index > from) found.push({ text: text.slice(from, match.index) });
    found.push({ text: match[0], href: match[0] });
    from = match.index + match[0].length;
  }
  if (from < text.length) found.push({ text: text.slice(from) });
  return found;
}

function htmlOf(subject: string, paragraphs: readonly string[], footer: string, locale: Locale): string {
  const inline = (text: string): string =>
    pieces(text)
      .map(({ text: words, href }) => {
        const shown = escapeHtml(words).replaceAll('\n', '<br>');
        return href ? `<a href="${escapeHtml(href)}">${shown}</a>` : shown;
      })
      .join('');
  const body = paragraphs.map((paragraph) => `<p>${inline(paragraph)}</p>`).join('\n');
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(subject)}</title></head>
<body style="font:17px/1.5 sans-serif;max-width:36em;margin:0 auto;padding:1em">
${body}
<hr>
<p style="font-size:15px">${inline(footer)}</p>
</body></html>
`;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);

/** What fills the placeholders in for one tester, real or of a preview. */
export function valuesFor(
  pilot: { readonly title: Bilingual; readonly contact: { readonly name: string; readonly email: string } },
  values: { publicUrl: string; firstName: string; optOutToken?: string; survey?: string | undefined },
  locale: Locale,
): Record<Placeholder, string> {
  const { publicUrl, firstName, optOutToken = '…', survey } = values;
  const links: Record<Placeholder, string> = {
    firstName,
    pilotTitle: pilot.title[locale],
    spaceLink: `${publicUrl}/moi`,
    agreementsLink: `${publicUrl}/moi/accords`,
    messagesLink: `${publicUrl}/moi/messages`,
    surveyLink: `${publicUrl}/moi/enquetes${survey ? `/${survey}` : ''}`,
    optOutLink: `${publicUrl}/desinscription/${optOutToken}`,
    contactName: pilot.contact.name,
    contactEmail: pilot.contact.email,
  };
  return Object.fromEntries(PLACEHOLDERS.map((name) => [name, links[name]])) as Record<Placeholder, string>;
}
