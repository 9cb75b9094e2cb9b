// The ways in which readers see a page, as options of a browser context.

import { PHONE } from './browser.mjs';

export const LIGHT = { name: 'light', colorScheme: 'light' };

export const OTHERS = [
  { name: 'dark', colorScheme: 'dark' },
  { name: 'forced colours', forcedColors: 'active' },
  { name: '320 px', viewport: PHONE },
];
