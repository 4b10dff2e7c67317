/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/**
 * The plugin for the new frontend system, also where core plugins have it.
 *
 * @packageDocumentation
 */
export { default } from './nfs';
export { wellArchitectedTranslationRef } from './translation';
