import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The smallest pilot that is valid: one panel, one holder, one dataset, one purpose. One file. */
export const TINY_PILOT = `slug: tiny
territory: tinytown
initiative: tinytown-energie
theme: energie
title: { fr: Petite, en: Tiny }
pitch: { fr: Une petite expérimentation, en: A tiny pilot }
objectives:
  - { fr: Apprendre, en: Learn }
questions:
  - { fr: Est-ce que ça marche ?, en: Does it work? }
governance: { model: personal-cloud }
calendar:
  startsOn: 2026-09-01
  endsOn: 2026-12-31
  timeZone: Europe/Paris
  milestones:
    - { on: 2026-09-01, doneOn: 2026-09-01, title: { fr: Début, en: Start } }
    - { on: 2026-10-20, title: { fr: Atelier, en: Workshop } }
    - { on: 2026-12-31, title: { fr: Fin, en: End } }
smallestGroup: 5
thresholds: { inactiveAfterDays: 14, dropoutAfterDays: 28 }
contact: { name: Ada, role: { fr: animatrice, en: facilitator }, email: ada@tiny.example }
panels:
  - key: alpha
    title: { fr: Panel alpha, en: Alpha panel }
    size: 20
    support: { fr: Beaucoup, en: A lot }
    description: { fr: Voisins, en: Neighbours }
  - key: beta
    title: { fr: Panel bêta, en: Beta panel }
    size: 30
    support: { fr: Un peu, en: A little }
    description: { fr: Voisines, en: Other neighbours }
holders: [enedis]
datasets:
  - key: enedis/daily
    holder: enedis
    title: { fr: Électricité par jour, en: Electricity by day }
    detail: { fr: En kilowattheures, en: In kilowatt-hours }
    justifiedBy: maison--electricite
    historyMonths: 12
recipients:
  - { key: hestia, title: { fr: Le service, en: The service }, detail: { fr: Un calcul, en: A computation } }
purposes:
  - key: see
    holder: enedis
    datasets: [enedis/daily]
    recipient: hestia
    services: [hestia]
    version: 1
    question: { fr: Peut-on voir ?, en: May we see? }
    what: { title: { fr: Quoi, en: What }, detail: { fr: ceci, en: this } }
    why: { title: { fr: Pourquoi, en: Why }, detail: { fr: cela, en: that } }
    who: { title: { fr: Qui, en: Who }, detail: { fr: vous, en: you } }
    until: { on: 2026-12-31, detail: { fr: ou avant, en: or before } }
    ifRefused: { fr: Rien ne change, en: Nothing changes }
    ifWithdrawn: { fr: Plus rien à voir, en: Nothing more to see }
services:
  - key: hestia
    title: { fr: Hestia, en: Hestia service }
    pitch: { fr: Voir, en: See }
    datasets: [enedis/daily]
    widgets: [consumption]
activities:
  - { kind: viewed, qualifying: true, title: { fr: A regardé, en: Looked } }
`;

/** Writes pilot folders into a new temporary directory, `{ tiny: { 'pilot.yaml': … } }`, and returns its path. */
export function writePilots(pilots: Readonly<Record<string, Readonly<Record<string, string | Uint8Array>>>>): string {
  const directory = mkdtempSync(path.join(tmpdir(), 'pilots-'));
  for (const [slug, files] of Object.entries(pilots)) {
    mkdirSync(path.join(directory, slug), { recursive: true });
    for (const [name, content] of Object.entries(files)) writeFileSync(path.join(directory, slug, name), content);
  }
  return directory;
}
