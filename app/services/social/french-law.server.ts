import { createRequire } from 'node:module';

/** The one call that we make of `@catala-lang/french-law`: its `main` is broken, and it describes no types. */
export interface FrenchLaw {
  readonly AidesLogementLib: {
    calculetteAidesAuLogement(input: unknown): {
      readonly eligibilite: boolean;
      readonly aideFinaleFormule: number;
      /** What is paid of the formula's amount: the five euros, the social debt levy and the least amount. */
      traitementAideFinale(amountEur: number): number;
    };
  };
  readonly eventsManager: { resetLog(unit: 0): void };
}

const require = createRequire(import.meta.url);

let loaded: FrenchLaw | undefined;

/**
 * The law as published by its authors, loaded at the first question (5 MB). It also puts a listener of its own on the
 * process, which would end a server its own way when something fails: that one is taken off.
 */
export function loadFrenchLaw(): FrenchLaw {
  if (loaded) return loaded;
  const before = new Set(process.listeners('uncaughtException'));
  const law: FrenchLaw = require('@catala-lang/french-law/src/french_law.js');
  for (const listener of process.listeners('uncaughtException')) {
    if (!before.has(listener)) process.off('uncaughtException', listener);
  }
  loaded = law;
  return law;
}
