import { type Bilingual, inLocale, type Locale, pick } from '~/platform/i18n/messages.ts';
import { paragraph } from '~/platform/pdf/block.ts';
import { TEXT } from '~/platform/pdf/ink.ts';
import { bullets, facts, heading, type ListMark } from '~/platform/pdf/parts.ts';
import type { PdfDocument } from '~/platform/pdf/write-pdf.server.ts';
import { messages } from '../messages/print.ts';
import { whenWhereWho } from './agenda.ts';
import { type PrintedWorkshop, partsOf, timedSteps } from './printed-workshop.ts';
import { scriptStep } from './script-step.ts';
import { workshopDocument } from './workshop-document.ts';

/** What stands between a heading and the step under it. */
const AFTER_HEADING_MM = 3;

/** All that whoever runs the workshop needs in hand: what to prepare, then every step with its times, words and material. */
export function script(workshop: PrintedWorkshop, locale: Locale): PdfDocument {
  const t = pick(messages, locale);
  const { template } = workshop;
  const say = (texts: readonly Bilingual[]) => texts.map((text) => inLocale(text, locale));
  return workshopDocument(workshop, locale, {
    kind: t.script,
    draw(flow) {
      const { pen, width } = flow;
      const steps = timedSteps(workshop, locale);
      const section = (title: string, items: readonly string[], mark: ListMark) => {
        if (items.length === 0) return;
        flow.gap(5);
        heading(flow, title);
        bullets(flow, items, mark);
      };
      flow.add(paragraph(pen, workshop.title, TEXT.title, width, { tag: 'H1' }));
      flow.gap(3);
      flow.add(paragraph(pen, inLocale(template.purpose, locale), TEXT.quote, width));
      flow.gap(4);
      flow.add(facts(pen, whenWhereWho(workshop, steps, locale), width));
      section(t.objectives, say(template.objectives), 'dot');
      const roles = template.roles.map((role) => t.activities.role(...pair(say([role.title, role.task]))));
      section(t.roles, roles, 'dot');
      section(t.before, say(template.prepare), 'tick');
      section(t.bring, say(template.material), 'tick');
      for (const part of partsOf(steps, locale)) {
        const laid = part.steps.map((timed) => scriptStep(flow, timed, locale));
        flow.gap(6);
        // Never alone at the foot of a page: with the whole of its first step.
        heading(flow, part.title || t.day, AFTER_HEADING_MM + (laid[0]?.keepMm ?? 0));
        for (const { add } of laid) add();
      }
      section(t.after, say(template.afterwards), 'tick');
    },
  });
}

const pair = ([first = '', second = '']: readonly string[]): [string, string] => [first, second];
