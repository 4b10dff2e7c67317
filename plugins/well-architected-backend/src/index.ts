/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/**
 * The Well-Architected engine: scope, collect, assess, score, history, notify.
 *
 * @packageDocumentation
 */
export { wellArchitectedPlugin as default } from './plugin';
export * from './permissions';
