/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/**
 * For people who extend the Well-Architected backend: checks, collectors,
 * extension points and the test kit.
 *
 * @packageDocumentation
 */
export * from './define';
export * from './collect';
export * from './extensionPoints';
export * from './events';
export * from './assess';
export * from './conclude';
export * from './testKit';
