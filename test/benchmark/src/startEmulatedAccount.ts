/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { buildProduction } from '../../emulator/demo/accounts/production';
import { openSession } from '../../emulator/demo/build/session';
import { overrule } from '../../emulator/demo/overrules';
import {
  ensureEmulator,
  Proxy,
  resolveLoopbackNames,
  startEmulator,
  startProxy,
} from '../../emulator';
import { Bench } from './measurement';

export const EMULATED_ACCOUNT = '111122223333';
export const EMULATED_REGION = 'eu-west-1';
const WEEK = 12;

/**
 * The demo's production account in the emulator. AWS clients of this process
 * find it by the environment variables that are set here.
 *
 * @returns the proxy that counts calls, or why there is no emulator
 */
export async function startEmulatedAccount(
  bench: Bench,
): Promise<Proxy | { missing: string }> {
  try {
    await ensureEmulator();
  } catch (error) {
    return { missing: error instanceof Error ? error.message : String(error) };
  }
  resolveLoopbackNames();
  const emulator = await startEmulator();
  bench.cleanUp(() => emulator.stop());
  const proxy = await startProxy({ target: emulator.url });
  bench.cleanUp(() => proxy.stop());
  const now = new Date();
  const session = openSession({
    accountId: EMULATED_ACCOUNT,
    region: EMULATED_REGION,
    now,
    emulator,
    proxy,
  });
  bench.say('building the emulated account');
  await buildProduction(session, WEEK);
  await emulator.setClock(null);
  overrule({ proxy, session, users: [], now });
  Object.assign(process.env, proxy.environment, {
    AWS_ACCESS_KEY_ID: session.settings.credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: session.settings.credentials.secretAccessKey,
  });
  return proxy;
}
