/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/**
 * Why a work item ends early here and is done elsewhere, or later: the process
 * stops, or another replica has taken over. Nothing went wrong with the item,
 * so nobody is told.
 */
export class HandedBackError extends Error {
  override name = 'HandedBackError';
}

/** The work goes on elsewhere, or later; it must not be noted as failed. */
export function isHandedBack(signal: AbortSignal): boolean {
  return signal.aborted && signal.reason instanceof HandedBackError;
}
