import type { PilotDefinition } from '~/pilots/definition.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { type Locale, pick } from '~/platform/i18n/messages.ts';
import { mailMessages } from './messages/mail.ts';
import type { PilotMessage } from './pilot-messages.server.ts';
import { type RenderedMessage, renderMessage, valuesFor } from './render-message.ts';

type Template = Pick<PilotMessage, 'subject' | 'body' | 'survey'>;

/** A message in both languages, as somebody of a usual first name will read it. */
export function previewMessage(
  context: Pick<AppContext, 'publicUrl'>,
  definition: PilotDefinition,
  template: Template,
): Record<Locale, RenderedMessage> {
  const inLanguage = (locale: Locale): RenderedMessage => {
    const firstName = pick(mailMessages, locale).sample;
    const values = { publicUrl: context.publicUrl, firstName, survey: template.survey };
    return renderMessage(template, valuesFor(definition, values, locale), locale);
  };
  return { fr: inLanguage('fr'), en: inLanguage('en') };
}

/** Sends the preview in one language to whoever asks, at the address of their account. Nothing is kept of it. */
export async function sendTest(
  context: AppContext,
  input: { definition: PilotDefinition; template: Template; userId: string; locale: Locale },
): Promise<{ sent: boolean; to: string }> {
  const { definition, template, userId, locale } = input;
  const user = await context.db.user.findUniqueOrThrow({ where: { id: userId }, select: { email: true } });
  const { subject, text, html } = previewMessage(context, definition, template)[locale];
  const { sent } = await context.mail.send({ to: user.email, subject, text, html });
  return { sent, to: user.email };
}
