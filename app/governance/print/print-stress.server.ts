import type { AppContext } from '~/platform/context.server.ts';
import { inLocale, pick } from '~/platform/i18n/messages.ts';
import { paragraph } from '~/platform/pdf/block.ts';
import { TEXT } from '~/platform/pdf/ink.ts';
import { heading } from '~/platform/pdf/parts.ts';
import { pdfResponse, readPrintRequest } from '~/platform/pdf/pdf-response.server.ts';
import { messages } from '../messages/print.ts';
import { messages as words } from '../messages/words.ts';
import type { StressTestView } from '../stress/stress-tests.server.ts';
import { headedDocument } from './headed.ts';

/** The stress tests of a design, one after the other: the hit, the guard, the path, what is left. */
export function printStressTests(
  context: Pick<AppContext, 'clock'>,
  input: { request: Request; title: string; territory: string; tests: readonly StressTestView[] },
): Promise<Response> {
  const { request, title, territory, tests } = input;
  const { paper, locale } = readPrintRequest(request);
  const t = pick(messages, locale);
  const { severities } = pick(words, locale);
  const document = headedDocument({
    ...{ kind: t.stress, title, territory, locale },
    draw(flow) {
      const { pen, width } = flow;
      if (tests.length === 0) flow.add(paragraph(pen, t.noTest, TEXT.body, width));
      for (const { document: told, severity } of tests) {
        flow.gap(6);
        heading(flow, inLocale(told.title, locale));
        for (const part of ['hit', 'guard', 'path'] as const) {
          flow.gap(1.5);
          flow.need(14);
          flow.add(paragraph(pen, t[part], TEXT.hintStrong, width, { tag: 'H3' }));
          flow.add(paragraph(pen, inLocale(told[part], locale) || t.empty, TEXT.body, width));
        }
        flow.gap(1.5);
        flow.add(paragraph(pen, `${t.left} : ${severities[severity]}`, TEXT.strong, width));
      }
    },
  });
  return pdfResponse({ document, paper, now: context.clock.now(), fileName: `${t.stress} ${title}` });
}
