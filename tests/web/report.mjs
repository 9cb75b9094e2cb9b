// How a test says what is wrong: one line a fault, each beginning with the page, all at once.

import assert from 'node:assert/strict';

const SHOWN = 60;

export function expectNone(faults) {
  if (faults.length === 0) return;
  const more = faults.length > SHOWN ? [`... and ${faults.length - SHOWN} more`] : [];
  assert.fail([`${faults.length} fault(s)`, ...faults.slice(0, SHOWN), ...more].join('\n  '));
}
