import {
  type Announcements,
  type CollisionDetection,
  type DragEndEvent,
  type KeyboardCoordinateGetter,
  KeyboardSensor,
  type Modifier,
  PointerSensor,
  pointerWithin,
  rectIntersection,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { useRef, useState } from 'react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import type { WallState } from '../../live/wall-state.ts';
import { messages } from '../../messages/control-board.ts';

/** Where notes of no family stand. */
export const LOOSE = 'loose';

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** Pixels from the corner of the note in hand to the pointer: it is held where its grip would be. */
const HELD_PX = 22;

/**
 * Keeps the note in hand under the pointer. Where it stood when picked up says nothing of the pointer once the page has
 * scrolled between the press and the first move.
 */
export const heldByPointer: Modifier = ({ activatorEvent, draggingNodeRect, transform }) => {
  // A pointer's place; the keyboard has none. Also asked on the server, which knows of no MouseEvent.
  if (!activatorEvent || !('clientX' in activatorEvent) || !draggingNodeRect) return transform;
  const { clientX, clientY } = activatorEvent as MouseEvent;
  return {
    ...transform,
    x: transform.x + clientX - draggingNodeRect.left - HELD_PX,
    y: transform.y + clientY - draggingNodeRect.top - HELD_PX,
  };
};

interface BoardDrag {
  readonly state: WallState;
  /** Places a note may go, in the order of the page. */
  readonly places: readonly string[];
  readonly onMove: (noteId: string, placeId: string) => void;
}

/**
 * Dragging on the board. The pointer drops where it points; with the keyboard each arrow goes to the next place or the
 * one before, wherever they stand on the page, and what is happening is said in the reader's language.
 */
export function useBoardDrag({ state, places, onMove }: BoardDrag) {
  const t = useMessages(messages);
  const [carried, setCarried] = useState<string>();
  /** The place the keyboard aims at, and the last one that was said. */
  const aim = useRef<string>();
  const said = useRef<string>();
  const homeOf = (noteId: string): string => {
    const cluster = state.notes[noteId]?.cluster;
    return cluster && places.includes(cluster) ? cluster : LOOSE;
  };
  const placeName = (id: string): string => (id === LOOSE ? t.looseName : t.family(state.clusters[id]?.name ?? ''));

  const stepTo: KeyboardCoordinateGetter = (event, { active, context, currentCoordinates }) => {
    const step = STEPS[event.code];
    if (step === undefined) return undefined;
    event.preventDefault();
    const from = places.indexOf(aim.current ?? homeOf(String(active)));
    const next = places[Math.min(places.length - 1, Math.max(0, from + step))];
    if (next === undefined) return undefined;
    aim.current = next;
    const place = context.droppableContainers.get(next)?.node.current;
    // Its name, in the middle of the window: a full family is taller than a window.
    (place?.querySelector('h3') ?? place)?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const rect = context.droppableRects.get(next);
    // Not measured yet: any move will do, the aim decides.
    return rect ? { x: rect.left, y: rect.top } : { ...currentCoordinates, x: currentCoordinates.x + step };
  };
  const detect: CollisionDetection = (args) => {
    if (!args.pointerCoordinates) return [{ id: aim.current ?? homeOf(String(args.active.id)) }];
    const under = pointerWithin(args);
    return under.length > 0 ? under : rectIntersection(args);
  };
  const announcements: Announcements = {
    onDragStart: ({ active }) => {
      const home = homeOf(String(active.id));
      said.current = home;
      return t.picked(state.notes[active.id]?.text ?? '', placeName(home));
    },
    onDragOver: ({ over }) => {
      const id = over === null ? undefined : String(over.id);
      if (id === undefined || id === said.current) return undefined;
      said.current = id;
      return t.over(placeName(id), places.indexOf(id) + 1, places.length);
    },
    onDragEnd: ({ active, over }) =>
      over && String(over.id) !== homeOf(String(active.id)) ? t.dropped(placeName(String(over.id))) : t.cancelled,
    onDragCancel: () => t.cancelled,
  };
  const stop = (): void => {
    aim.current = undefined;
    setCarried(undefined);
  };
  return {
    carried,
    context: {
      sensors: useSensors(
        useSensor(PointerSensor, { activationConstraint: { distance: 6 } }),
        useSensor(KeyboardSensor, { coordinateGetter: stepTo, scrollBehavior: 'instant' as ScrollBehavior }),
      ),
      collisionDetection: detect,
      accessibility: { announcements, screenReaderInstructions: { draggable: t.how } },
      onDragStart: ({ active }: { active: { id: string | number } }) => {
        aim.current = undefined;
        setCarried(String(active.id));
      },
      onDragEnd: ({ active, over }: DragEndEvent) => {
        stop();
        if (over && String(over.id) !== homeOf(String(active.id))) onMove(String(active.id), String(over.id));
      },
      onDragCancel: stop,
    },
  };
}
