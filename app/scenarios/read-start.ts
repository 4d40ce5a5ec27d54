import { pick } from '~/platform/i18n/messages.ts';
import { messages } from './messages/list.ts';
import type { Start } from './start-scenario.server.ts';

const LONGEST = 300;

/** What a posted form starts a scenario from; undefined when a blank page was asked for without a name. */
export function readStart(form: FormData): Start | undefined {
  const key = String(form.get('key') ?? '');
  switch (form.get('from')) {
    case 'use-case':
      return { kind: 'use-case', id: key };
    case 'kit':
      return { kind: 'kit', key };
    case 'copy': {
      const named = (locale: 'fr' | 'en', title: string) => pick(messages, locale).copyName(title);
      return { kind: 'copy', id: key, title: ({ fr, en }) => ({ fr: named('fr', fr), en: named('en', en) }) };
    }
    default: {
      const title = String(form.get('title') ?? '')
        .trim()
        .slice(0, LONGEST);
      return title === '' ? undefined : { kind: 'nothing', title: { fr: title, en: title } };
    }
  }
}
