import { type Locale, pick } from '~/platform/i18n/messages.ts';
import type { ExportFile } from './export-part.ts';
import { messages } from './messages.ts';

export interface Guide {
  readonly locale: Locale;
  readonly name: string;
  readonly pilot: string;
  readonly on: string;
  readonly contact: string;
  readonly url: string;
  readonly files: readonly ExportFile[];
  readonly hasReadings: boolean;
}

/** What the guide says of the files: those of a folder that share a line are its folder. */
function linesOf(files: readonly ExportFile[]): { name: string; about: string }[] {
  const lines = new Map<string, string>();
  for (const { name, about } of files) {
    const folder = name.includes('/') ? `${name.split('/')[0]}/` : name;
    const isShared = files.filter((one) => one.about === about).length > 1;
    lines.set(isShared ? folder : name, about);
  }
  return [...lines].map(([name, about]) => ({ name, about }));
}

/** The guide as plain text. Windows' plainest editor shows a file without carriage returns on one line. */
export function guideText({ locale, name, pilot, on, contact, url, files, hasReadings }: Guide): string {
  const { guide: t, files: f } = pick(messages, locale);
  const lines = [
    ...[t.hello(name), '', t.what(pilot, on), t.yours, t.safe, '', t.inside.toUpperCase(), ''],
    ...linesOf(files).flatMap((line) => [line.name, `    ${line.about}`, '']),
    ...(hasReadings ? [] : [f.noReadings, '']),
    ...[t.how.toUpperCase(), '', t.csv, t.pdf, t.json, t.times, ''],
    ...[`${t.question}${t.colon}${contact}`, `${t.change}${t.colon}${url}/moi`],
    ...[`${t.verify}${t.colon}${url}/recu/verifier`, ''],
  ];
  return lines.join('\r\n');
}

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[mark] ?? mark);

/** The guide as a page that a double click opens: links to each file, nothing fetched from anywhere. */
export function guideHtml({ locale, name, pilot, on, contact, url, files, hasReadings }: Guide): string {
  const { guide: t, files: f } = pick(messages, locale);
  const href = (file: string) => file.split('/').map(encodeURIComponent).join('/');
  const items = linesOf(files).map(
    (line) => `<li><a href="${href(line.name)}">${escaped(line.name)}</a><br>${escaped(line.about)}</li>`,
  );
  const p = (...texts: string[]) => texts.map((text) => `<p>${escaped(text)}</p>`).join('\n');
  const link = (label: string, to: string) =>
    `<p>${escaped(label)}${t.colon}<a href="${escaped(to)}">${escaped(to)}</a></p>`;
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(t.title)} · ${escaped(pilot)}</title>
<style>
body { max-width: 40rem; margin: 2rem auto; padding: 0 1rem; font: 1.05rem/1.55 system-ui, sans-serif; color: #221a30; background: #fffdf8; }
h2 { border-top: 2px solid #221a30; padding-top: .4rem; margin-top: 2rem; }
li { margin-bottom: .8rem; }
a { color: #5b2bb0; }
</style>
</head>
<body>
<h1>${escaped(t.title)}</h1>
${p(t.hello(name), t.what(pilot, on), t.yours, t.safe)}
<h2>${escaped(t.inside)}</h2>
<ul>
${items.join('\n')}
</ul>
${hasReadings ? '' : p(f.noReadings)}
<h2>${escaped(t.how)}</h2>
${p(t.csv, t.pdf, t.json, t.times)}
<h2>${escaped(t.question)}</h2>
${p(contact)}
${link(t.change, `${url}/moi`)}
${link(t.verify, `${url}/recu/verifier`)}
</body>
</html>
`;
}
