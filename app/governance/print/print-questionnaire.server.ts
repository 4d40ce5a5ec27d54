import type { AppContext } from '~/platform/context.server.ts';
import { pick } from '~/platform/i18n/messages.ts';
import { paragraph, stack } from '~/platform/pdf/block.ts';
import { TEXT } from '~/platform/pdf/ink.ts';
import { list } from '~/platform/pdf/parts.ts';
import { pdfResponse, readPrintRequest } from '~/platform/pdf/pdf-response.server.ts';
import { messages } from '../messages/print.ts';
import { askedQuestions } from '../selector/asked.server.ts';
import { headedDocument } from './headed.ts';

/** The questionnaire to tick with a pen, in the order in which it is typed in. */
export function printQuestionnaire(
  context: Pick<AppContext, 'clock'>,
  input: { request: Request; title: string; territory: string },
): Promise<Response> {
  const { request, title, territory } = input;
  const { paper, locale } = readPrintRequest(request);
  const t = pick(messages, locale);
  const document = headedDocument({
    ...{ kind: t.questionnaire, title, territory, locale },
    draw(flow) {
      const { pen, width } = flow;
      flow.add(paragraph(pen, t.instructions, TEXT.body, width));
      for (const [i, { title: asked, options }] of askedQuestions(locale).entries()) {
        flow.gap(4);
        const choices = [...options.map((option) => option.title), t.unsure];
        flow.add(
          stack([
            paragraph(pen, `${i + 1}. ${asked}`, TEXT.subheading, width, { tag: 'H2' }),
            list(pen, choices, width, 'tick'),
          ]),
        );
      }
    },
  });
  return pdfResponse({ document, paper, now: context.clock.now(), fileName: `${t.questionnaire} ${title}` });
}
