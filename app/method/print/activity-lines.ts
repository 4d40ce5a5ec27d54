import type { Activity } from '~/kit/schema/activities.ts';
import { type Bilingual, inLocale, type Locale, pick } from '~/platform/i18n/messages.ts';
import { messages } from '../messages/print.ts';

/** What the room does in an activity, in a few lines that a facilitator reads at a glance. */
export function activityLines(activity: Activity, locale: Locale): string[] {
  const t = pick(messages, locale);
  const say = (text: Bilingual) => inLocale(text, locale);
  const words = t.activities;
  switch (activity.kind) {
    case 'write':
      return [
        ...activity.boxes.map(({ prompt, colour }) => words.write(say(prompt), t.colours[colour])),
        ...(activity.aloneMinutes ? [words.alone(activity.aloneMinutes)] : []),
      ];
    case 'cluster':
      return [words.cluster, ...activity.roles.map(({ title, task }) => words.role(say(title), say(task)))];
    case 'vote':
      return [words.vote(activity.dots)];
    case 'pair':
      return [words.pair(say(activity.task))];
    case 'tables':
      return [words.tables[activity.about](activity.most)];
    case 'form':
      return [words.form(say(activity.title), activity.fields.map(({ label }) => say(label)).join(', '))];
    case 'sheet':
      return [words.sheet];
    case 'draw':
      return [words.draw[activity.deck]];
    case 'casting':
      return [words.casting];
  }
}
