import { grocerManifest } from '../grocers/manifest.ts';

export const grocerBManifest = grocerManifest({ id: 'grocer-b', name: 'Enseigne B' });
