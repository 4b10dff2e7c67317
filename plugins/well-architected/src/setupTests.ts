/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { configure } from '@testing-library/react';
import '@testing-library/jest-dom';

/** jsdom has no layout, but recharts needs the observer to exist. */
class NoLayoutObserver implements ResizeObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}
global.ResizeObserver ??= NoLayoutObserver;

/** jsdom reports a size of zero for everything; charts refuse to draw then. */
const SIZE = { x: 0, y: 0, top: 0, left: 0, right: 800, bottom: 280 };
HTMLElement.prototype.getBoundingClientRect = () => ({
  ...SIZE,
  width: 800,
  height: 280,
  toJSON: () => SIZE,
});
Object.defineProperties(HTMLElement.prototype, {
  offsetWidth: { get: () => 800 },
  offsetHeight: { get: () => 280 },
  clientWidth: { get: () => 800 },
  clientHeight: { get: () => 280 },
});

// a busy machine is slower than the default of one second
configure({ asyncUtilTimeout: 5_000 });
