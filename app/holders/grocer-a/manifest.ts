import { grocerManifest } from '../grocers/manifest.ts';

export const grocerAManifest = grocerManifest({ id: 'grocer-a', name: 'Enseigne A' });
