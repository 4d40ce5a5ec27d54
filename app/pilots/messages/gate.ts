import { defineMessages } from '~/platform/i18n/messages.ts';

/** What is said when a pilot's state does not allow what was asked (`AppError('pilots.…')`). */
export const messages = defineMessages({
  fr: {
    errors: {
      'not-started':
        "Cette expérimentation n'a pas encore commencé. Rien n'a été enregistré ; revenez après son ouverture.",
      paused:
        "L'expérimentation est en pause : rien n'a été fait, tout ce qui est à vous est gardé. Revenez quand elle aura repris.",
      closed:
        "L'expérimentation est terminée : rien n'a été fait. Vous pouvez encore emporter vos données, retirer un accord ou partir.",
      archived:
        "L'expérimentation est archivée : les espaces personnels ont été effacés, il n'y a plus rien à y faire.",
    },
  },
  en: {
    errors: {
      'not-started': 'This pilot has not begun yet. Nothing was recorded; come back once it is open.',
      paused: 'The pilot is paused: nothing was done, and all that is yours is kept. Come back once it has resumed.',
      closed: 'The pilot is over: nothing was done. You can still take your data away, withdraw an agreement or leave.',
      archived: 'The pilot is archived: personal spaces were erased, there is nothing left to do in it.',
    },
  },
});
