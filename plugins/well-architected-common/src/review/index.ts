/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

export * from './action';
export * from './due';
export * from './practice';
export * from './question';
export * from './scope';
export * from './waiver';
