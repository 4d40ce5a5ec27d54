import { z } from 'zod';
import type { PilotDefinition } from '~/pilots/definition.ts';
import { type Bilingual, pick } from '~/platform/i18n/messages.ts';
import { messages as choices } from '../messages/choices.ts';
import { type Moved, moveMilestone, whatMoved } from './move.ts';
import { idOf } from './network.ts';
import { lastDay } from './slack.ts';

export const isDay = (text: string): boolean => z.iso.date().safeParse(text).success;

export interface NamedMove extends Moved {
  readonly title: Bilingual;
}

export interface MovePlan {
  /** Milestones that may be moved: dated and still to do. */
  readonly choices: readonly { readonly id: string; readonly title: Bilingual; readonly on: string }[];
  readonly id: string;
  readonly to: string;
  /** Every date that moves, the milestone's own first; empty until one and a day are chosen. */
  readonly moved: readonly NamedMove[];
  readonly end: { readonly from: string; readonly to: string };
}

/** What moving a milestone would carry with it: nothing is changed. */
export function previewMove(document: PilotDefinition, asked: { id: string; to: string }): MovePlan {
  const { milestones, endsOn } = document.calendar;
  const choices = milestones.flatMap((one, index) =>
    one.on === '' || one.doneOn ? [] : [{ id: idOf(one, index), title: one.title, on: one.on }],
  );
  const id = choices.some((one) => one.id === asked.id) ? asked.id : '';
  const to = isDay(asked.to) ? asked.to : '';
  const after = id && to ? moveMilestone(document, id, to) : document;
  const moved = whatMoved(document, after).map((one) => ({ ...one, title: nameOf(document, one) }));
  const end = (plan: PilotDefinition) => lastDay(plan.calendar.milestones, endsOn) ?? '';
  return {
    ...{ choices, id, to },
    moved: moved.toSorted((a, b) => Number(b.id === id) - Number(a.id === id)),
    end: { from: end(document), to: end(after) },
  };
}

function nameOf(document: PilotDefinition, { kind, id }: Moved): Bilingual {
  const nothing = { fr: '', en: '' };
  if (kind === 'milestone') {
    return document.calendar.milestones.find((one, index) => idOf(one, index) === id)?.title ?? nothing;
  }
  if (kind === 'package-start' || kind === 'package-end') {
    const pack = document.packages.find(({ key }) => key === id);
    if (!pack) return nothing;
    const named = (locale: 'fr' | 'en') => pack.title[locale] || pick(choices, locale).packageKinds[pack.kind];
    return { fr: named('fr'), en: named('en') };
  }
  return document.panels.find(({ key }) => key === id)?.title ?? nothing;
}
