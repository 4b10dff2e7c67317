/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

export { EXAMPLE_NOW, exampleWorld } from './exampleWorld';
export { fakeConnection } from './fakeConnection';
export { checkExample, runExample, runExamples } from './runExamples';
