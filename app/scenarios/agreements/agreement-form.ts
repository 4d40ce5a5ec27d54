import { z } from 'zod';
import type { PilotDefinition, PilotPurpose } from '~/pilots/definition.ts';
import { type Bilingual, type Locale, plainText } from '~/platform/i18n/messages.ts';
import { withText } from '~/platform/i18n/with-text.ts';
import { NOTHING } from '../empty-document.ts';

const line = z.string().trim().max(200).default('');
const area = z.string().trim().max(1200).default('');

/** The texts of one agreement in one language, in the order in which testers read them. */
export const agreementSchema = z.object({
  ...{ question: line, whatTitle: line, whatDetail: area, whyTitle: line, whyDetail: area },
  ...{ whoTitle: line, whoDetail: area },
  untilOn: z.union([z.literal(''), z.iso.date()]).default(''),
  /** Empty: to the last day. */
  untilMonths: z.union([z.literal(''), z.string().regex(/^([1-9]|[1-5]\d|60)$/)]).default(''),
  ...{ untilDetail: area, ifRefused: area, ifWithdrawn: area },
  ...{ recipientTitle: line, recipientDetail: area },
});
export type AgreementForm = z.output<typeof agreementSchema>;

export const LONG_TEXTS: readonly (keyof AgreementForm)[] = ['ifRefused', 'ifWithdrawn', 'recipientDetail'];

type Recipient = PilotDefinition['recipients'][number];

/** What the fields show, typeset; sent back as they are, they change nothing. */
export function valuesOf(purpose: PilotPurpose, recipient: Recipient | undefined, locale: Locale): AgreementForm {
  const { question, what, why, who, until, ifRefused, ifWithdrawn } = purpose;
  const say = (text: Bilingual | undefined): string => plainText(text?.[locale] ?? '', locale);
  return {
    ...{ question: say(question), ifRefused: say(ifRefused), ifWithdrawn: say(ifWithdrawn) },
    ...{ whatTitle: say(what.title), whatDetail: say(what.detail) },
    ...{ whyTitle: say(why.title), whyDetail: say(why.detail) },
    ...{ whoTitle: say(who.title), whoDetail: say(who.detail) },
    ...{ untilOn: until.on, untilMonths: until.months ? String(until.months) : '', untilDetail: say(until.detail) },
    ...{ recipientTitle: say(recipient?.title), recipientDetail: say(recipient?.detail) },
  };
}

/** The scenario with the texts of one agreement, and of who receives, typed again in one language. */
export function withAgreement(
  document: PilotDefinition,
  purposeKey: string,
  form: AgreementForm,
  locale: Locale,
): PilotDefinition {
  const type = (old: Bilingual | undefined, value: string): Bilingual => withText(old ?? NOTHING, locale, value);
  const cited = document.purposes.find(({ key }) => key === purposeKey)?.recipient;
  return {
    ...document,
    recipients: document.recipients.map((recipient) =>
      recipient.key === cited
        ? {
            ...recipient,
            title: type(recipient.title, form.recipientTitle),
            detail: type(recipient.detail, form.recipientDetail),
          }
        : recipient,
    ),
    purposes: document.purposes.map((purpose) => (purpose.key === purposeKey ? typed(purpose, form, type) : purpose)),
  };
}

function typed(
  purpose: PilotPurpose,
  form: AgreementForm,
  type: (old: Bilingual | undefined, value: string) => Bilingual,
): PilotPurpose {
  const heading = (old: PilotPurpose['what'], title: string, detail: string): PilotPurpose['what'] => ({
    title: type(old.title, title),
    detail: type(old.detail, detail),
  });
  return {
    ...purpose,
    question: type(purpose.question, form.question),
    what: heading(purpose.what, form.whatTitle, form.whatDetail),
    why: heading(purpose.why, form.whyTitle, form.whyDetail),
    who: heading(purpose.who, form.whoTitle, form.whoDetail),
    until: {
      on: form.untilOn,
      ...(form.untilMonths === '' ? {} : { months: Number(form.untilMonths) }),
      detail: type(purpose.until.detail, form.untilDetail),
    },
    ifRefused: type(purpose.ifRefused, form.ifRefused),
    ifWithdrawn: type(purpose.ifWithdrawn, form.ifWithdrawn),
  };
}

/** The scenario without one agreement, nor the recipient that nothing else goes to. */
export function withoutAgreement(document: PilotDefinition, purposeKey: string): PilotDefinition {
  const purposes = document.purposes.filter(({ key }) => key !== purposeKey);
  const gone = document.purposes.find(({ key }) => key === purposeKey)?.recipient;
  const isCited = purposes.some(({ recipient }) => recipient === gone);
  const recipients = document.recipients.filter(({ key }) => isCited || key !== gone);
  return { ...document, purposes, recipients };
}
