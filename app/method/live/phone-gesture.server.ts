import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { findActivityOf } from '../workshop-template.ts';
import { agendaOf } from './change-workshop.server.ts';
import { readDeck } from './decks.server.ts';
import { drawCard } from './draw-card.server.ts';
import { fillForm } from './fill-form.server.ts';
import type { JoinableWorkshop } from './find-by-code.server.ts';
import type { Participant } from './find-participant.server.ts';
import { changeInitials } from './join-workshop.server.ts';
import { noteDraftSchema } from './note-draft.ts';
import { chooseTable } from './seat.server.ts';
import { castBallot, moveDot } from './vote.server.ts';
import type { WallAnswer } from './wall-state.ts';
import { wishPerson } from './wish-person.server.ts';
import { removeNote, rewriteNote, writeNote } from './write-note.server.ts';

export interface GestureDone {
  readonly done: string;
  readonly conflict?: WallAnswer;
  readonly version?: number;
}

/** What a phone sends from a plain form: one gesture, named by `intent`. */
export async function phoneGesture(
  context: AppContext,
  workshop: JoinableWorkshop,
  participant: Participant,
  form: FormData,
): Promise<GestureDone> {
  const text = (name: string): string => String(form.get(name) ?? '');
  const intent = text('intent');
  const activityKey = text('activityKey');
  switch (intent) {
    case 'note': {
      const draft = noteDraftSchema.safeParse(Object.fromEntries(form));
      if (!draft.success) throw new AppError('method.unknown-gesture');
      await writeNote(context, participant, draft.data);
      break;
    }
    case 'rewrite':
      await rewriteNote(context, participant, { noteId: text('noteId'), text: text('text') });
      break;
    case 'remove':
      await removeNote(context, participant, text('noteId'));
      break;
    case 'initials':
      await changeInitials(context, { ...participant, participantId: participant.id, initials: text('initials') });
      break;
    case 'table':
      await chooseTable(context, participant, text('tableId'));
      break;
    case 'give':
    case 'take':
      await moveDot(context, participant, { activityKey, target: text('target'), gesture: intent });
      break;
    case 'cast':
      await castBallot(context, participant, activityKey);
      break;
    case 'form':
      return { done: intent, ...(await fill(context, participant, form)) };
    case 'draw': {
      const activity = findActivityOf(await agendaOf(context, workshop.id), activityKey, 'draw');
      if (!activity) throw new AppError('method.activity-gone');
      const deck = await readDeck(context, workshop, activity.deck);
      await drawCard(context, participant, { activityKey, deck });
      break;
    }
    case 'wish':
      await wishPerson(context, participant, {
        activityKey,
        name: text('name'),
        organisation: text('organisation'),
        why: text('why'),
        willContact: form.get('willContact') === 'on',
      });
      break;
    default:
      throw new AppError('method.unknown-gesture');
  }
  return { done: intent };
}

async function fill(context: AppContext, participant: Participant, form: FormData) {
  const outcome = await fillForm(context, {
    workshopId: participant.workshopId,
    tableId: participant.tableId,
    activityKey: String(form.get('activityKey') ?? ''),
    nth: Number(form.get('nth') ?? 1),
    version: Number(form.get('version') ?? 0),
    typed: fieldsOf(form),
  });
  return outcome.outcome === 'saved' ? { version: outcome.version } : { conflict: outcome.theirs };
}

const FIELD = 'field.';

/** What was typed in a form of the agenda: its fields are posted as `field.<key>`. */
export function fieldsOf(form: FormData): Record<string, string> {
  return Object.fromEntries(
    [...form].flatMap(([name, value]) =>
      name.startsWith(FIELD) && typeof value === 'string' ? [[name.slice(FIELD.length), value]] : [],
    ),
  );
}
