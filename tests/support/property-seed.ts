/**
 * Property tests draw the same cases in every run, so that what passed here passes there; PROPERTY_SEED=random (or a
 * number that a failure printed) looks for new ones.
 */
import fc from 'fast-check';

const seed = process.env.PROPERTY_SEED ?? '1';
if (seed !== 'random') fc.configureGlobal({ seed: Number(seed) });
