import { inLocale, type Locale, pick } from '~/platform/i18n/messages.ts';
import { linesOf } from './build.ts';
import type { DocumentBlock, GeneratedDocument } from './document.ts';
import { messages } from './messages/documents.ts';

/** A document as one HTML file that needs nothing else: to publish on a city's site, or to send. */
export function noticePage(document: GeneratedDocument, title: string, locale: Locale): string {
  const t = pick(messages, locale);
  const name = t.names[document.key];
  const body = document.sections
    .filter(({ blocks }) => blocks.length > 0)
    .map(
      (one) =>
        `<section>\n<h2>${escapeHtml(inLocale(one.title, locale))}</h2>\n${blocksOf(one.blocks, locale)}\n</section>`,
    )
    .join('\n');
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(`${name} · ${title}`)}</title>
<style>body{max-width:40rem;margin:2rem auto;padding:0 1rem;font:1.1rem/1.5 sans-serif;color:#221a30}h2{border-top:2px solid;padding-top:.5rem;margin-top:2rem}.ask{color:#3f1c80;font-weight:bold}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(name)}</p>
${body}
</main>
</body>
</html>
`;
}

function blocksOf(blocks: readonly DocumentBlock[], locale: Locale): string {
  const t = pick(messages, locale);
  return blocks
    .flatMap((block) => {
      if (block.kind !== 'passage') return [];
      const lines = linesOf(inLocale(block.text, locale)).map(escapeHtml);
      const text =
        block.shape === 'list' && lines.length > 0
          ? `<ul>${lines.map((line) => `<li>${line}</li>`).join('')}</ul>`
          : lines.map((line) => `<p>${line}</p>`).join('\n');
      const heading = block.title ? `<h3>${escapeHtml(inLocale(block.title, locale))}</h3>\n` : '';
      const ask = block.ask ? `\n<p class="ask">${escapeHtml(`${t.ask} – ${inLocale(block.ask, locale)}`)}</p>` : '';
      return [`${heading}${text}${ask}`];
    })
    .join('\n');
}

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`);
