/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

const RealDate = Date;
let offset = 0;

class MovedDate extends RealDate {
  constructor(...given: unknown[]) {
    super(...((given.length > 0 ? given : [MovedDate.now()]) as [number]));
  }

  static override now = () => RealDate.now() + offset;
}

/**
 * Makes it this moment for everything in this process that asks for the date;
 * time goes on from there. Timers and `performance` stay as they are.
 */
export function moveClock(to: Date): void {
  offset = to.getTime() - RealDate.now();
  globalThis.Date = MovedDate as unknown as DateConstructor;
}
