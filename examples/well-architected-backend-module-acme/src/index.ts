/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/**
 * Checks of the company ACME for the Well-Architected backend: a worked example.
 *
 * @packageDocumentation
 */
export { wellArchitectedModuleAcme as default } from './module';
