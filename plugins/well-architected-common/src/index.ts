/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/**
 * Isomorphic vocabulary of the Well-Architected plugins.
 *
 * @packageDocumentation
 */
export * from './pillars';
export * from './risk';
export * from './states';
export * from './observation';
export * from './framework';
export * from './score';
export * from './annotations';
export * from './review';
export * from './plan';
export * from './permissions';
export * from './search';
export * from './api';
export * from './texts';
