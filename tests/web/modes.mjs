// The ways in which readers see a page, as options of a browser context.

import { PHONE } from './browser.mjs';
import { everything, showsTheme } from './site.mjs';

export const LIGHT = { name: 'light', colorScheme: 'light' };

// Other colours change no element, no name and no place: of what axe looks for, these rules see them. `--all` asks for all.
const COLOURS = everything ? undefined : ['color-contrast', 'link-in-text-block'];

export const OTHERS = [
  { name: '320 px', viewport: PHONE },
  ...(showsTheme
    ? [
        { name: 'dark', colorScheme: 'dark', rules: COLOURS },
        { name: 'forced colours', forcedColors: 'active', rules: COLOURS },
      ]
    : []),
];
