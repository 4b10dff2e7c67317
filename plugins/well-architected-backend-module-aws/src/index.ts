/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/**
 * The AWS knowledge of the Well-Architected backend.
 *
 * @packageDocumentation
 */
export { wellArchitectedModuleAws as default } from './module';
export { checks } from './checks/index.generated';
export { collectors } from './collectors/index.generated';
export { runScan, type ScanEnvironment } from './scan/runScan';
export { type Terminal } from './scan/showProgress';
