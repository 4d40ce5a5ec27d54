import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireAccess } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { defineMessages } from '~/platform/i18n/messages.ts';
import { PlainFrame } from '~/ui/frames/plain-frame.tsx';
import { pageTitle } from '~/ui/page-title.ts';

export const handle: RouteHandle = { action: 'public.read' };

const messages = defineMessages({
  fr: {
    title: 'Accessibilité',
    aim: 'Ces pages visent les règles WCAG 2.2, niveau AA, et le RGAA 4.1.',
    checked:
      "À chaque version, un contrôle automatique (axe) parcourt les pages des cinq parcours. Il ne voit pas tout : aucun audit par des personnes n'a encore eu lieu, et nous ne déclarons donc pas de conformité.",
    help: "Quelque chose vous arrête ? Dites-le à la personne qui vous accompagne : c'est un défaut, et il se répare.",
  },
  en: {
    title: 'Accessibility',
    aim: 'These pages aim at WCAG 2.2, level AA, and RGAA 4.1.',
    checked:
      'With each version, an automatic check (axe) goes through the pages of the five walks. It does not see everything: no audit by people has taken place yet, so we declare no conformity.',
    help: 'Does something stop you? Tell the person who accompanies you: it is a defect, and it gets mended.',
  },
});
export const meta = pageTitle(messages, (t) => t.title);

export async function loader(args: LoaderFunctionArgs) {
  await requireAccess(args, 'public.read');
  return null;
}

export default function Accessibility() {
  const t = useMessages(messages);
  return (
    <PlainFrame>
      <div className="narrow stack">
        <h1>{t.title}</h1>
        <p className="lead">{t.aim}</p>
        <p>{t.checked}</p>
        <p>{t.help}</p>
      </div>
    </PlainFrame>
  );
}
