import type { WorkshopTemplate } from '~/kit/schema/workshop.ts';
import { formatDate } from '~/platform/i18n/format.ts';
import { inLocale, type Locale, pick } from '~/platform/i18n/messages.ts';
import { messages } from '../messages/mails.ts';
import { workshopEvent } from './workshop-event.ts';

/** The four letters that guests get; the same words stand in addresses. */
export const LETTERS = ['invitation', 'rappel', 'changement', 'annulation'] as const;
export type Letter = (typeof LETTERS)[number];

export interface LetterInput {
  readonly letter: Letter;
  readonly locale: Locale;
  readonly workshop: {
    readonly id: string;
    readonly version: number;
    readonly title: string;
    readonly theme: string;
    readonly place: string;
    readonly startsAt: Date;
    readonly timeZone: string;
    /** With its theme in place. */
    readonly template: Pick<WorkshopTemplate, 'purpose' | 'objectives' | 'durationMinutes'>;
  };
  readonly territory: string;
  readonly sender: string;
  readonly guestName: string;
  /** Where the guest answers. */
  readonly answerUrl: string;
  /** A few words of the sender's own. */
  readonly own: string;
  readonly sentAt: Date;
}

export interface WrittenLetter {
  readonly subject: string;
  readonly text: string;
  readonly fileName: string;
  readonly calendar: string;
}

/** A letter to one guest: what the template says the workshop is for, when and where, how to answer, and its event. */
export function writeLetter(input: LetterInput): WrittenLetter {
  const { letter, locale, workshop, territory, answerUrl, own } = input;
  const { title, theme, place, startsAt, timeZone, template } = workshop;
  const t = pick(messages, locale);
  const day = formatDate(locale, startsAt, { timeZone, day: 'numeric', month: 'long' });
  const date = formatDate(locale, startsAt, {
    timeZone,
    dateStyle: 'full',
    timeStyle: 'short',
    timeZoneName: undefined,
  });
  const end = new Date(startsAt.getTime() + template.durationMinutes * 60_000);
  const until = formatDate(locale, end, { timeZone, timeStyle: 'short' });
  const off = letter === 'annulation';
  const purpose = inLocale(template.purpose, locale);
  const full = letter === 'invitation';
  const objectives = template.objectives.map((objective) => `- ${inLocale(objective, locale)}`);
  const parts = [
    t.hello(input.guestName),
    t.open[letter](territory, title),
    full ? purpose : '',
    own.trim(),
    [
      theme && !off ? t.about(theme) : '',
      t.when(`${date} – ${until}`),
      place && !off ? t.where(place.replace(/\s*\n\s*/g, ', ')) : '',
    ]
      .filter(Boolean)
      .join('\n'),
    full ? [t.program, ...objectives].join('\n') : '',
    off ? '' : `${t.answer}\n${answerUrl}`,
    t.calendar,
    t.sign(input.sender, territory),
  ];
  return {
    subject: t.subject[letter](title, day),
    text: parts.filter(Boolean).join('\n\n'),
    fileName: t.fileName,
    calendar: workshopEvent({
      ...{ title, place, startsAt, cancelled: off, sentAt: input.sentAt },
      ...{ workshopId: workshop.id, version: workshop.version, minutes: template.durationMinutes },
      description: off ? t.open[letter](territory, title) : `${purpose}\n${answerUrl}`,
      url: answerUrl,
      host: new URL(answerUrl).host,
    }),
  };
}
