/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

export { credentialsFor } from './src/credentialsFor';
export type { EmulatorCredentials } from './src/credentialsFor';
export { ensureEmulator } from './src/ensureEmulator';
export type { AwsCall } from './src/identifyCall';
export { resolveLoopbackNames } from './src/loopbackNames';
export type { RemoveRule, Rules } from './src/ruleBook';
export { startEmulator } from './src/startEmulator';
export type { Emulator } from './src/startEmulator';
export { startProxy } from './src/startProxy';
export type { CallRecord, Proxy } from './src/startProxy';
