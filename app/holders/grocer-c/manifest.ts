import { grocerManifest } from '../grocers/manifest.ts';

export const grocerCManifest = grocerManifest({ id: 'grocer-c', name: 'Enseigne C' });
