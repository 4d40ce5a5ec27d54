import { defineMessages } from '~/platform/i18n/messages.ts';

interface RenewalMail {
  question: string;
  pilot: string;
  ends: string;
  /** Last day once renewed; '' where it cannot be. */
  renewed: string;
  after: string;
  url: string;
  contact: string;
}

/** The one message about an agreement that is about to end. */
export const renewalMail = defineMessages({
  fr: {
    title: 'Un de vos accords prend fin',
    subject: (day: string) => `Un de vos accords prend fin le ${day}`,
    text: (p: RenewalMail) => `Bonjour,

Dans « ${p.pilot} », vous avez répondu oui à cette question :
« ${p.question} »

Cet accord prend fin le ${p.ends}.

Si vous ne faites rien, il s'arrête : ${p.after}
Ce qui n'était gardé que pour lui est effacé.
${p.renewed ? `\nPour le prolonger jusqu'au ${p.renewed}, un geste suffit, après vous être identifié :\n` : '\nIl ne peut pas être prolongé : la question elle-même prend fin. Pour voir vos accords :\n'}${p.url}

Rien n'est jamais prolongé sans vous. Une question : ${p.contact}
`,
  },
  en: {
    title: 'One of your agreements ends',
    subject: (day: string) => `One of your agreements ends on ${day}`,
    text: (p: RenewalMail) => `Hello,

In "${p.pilot}", you said yes to this question:
"${p.question}"

This agreement ends on ${p.ends}.

If you do nothing, it stops: ${p.after}
What was kept for it alone is erased.
${p.renewed ? `\nTo extend it until ${p.renewed}, one gesture is enough, once you have identified yourself:\n` : '\nIt cannot be extended: the question itself comes to its end. To see your agreements:\n'}${p.url}

Nothing is ever extended without you. A question: ${p.contact}
`,
  },
});
