/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/** Whether a text of the address is a calendar day, `YYYY-MM-DD`. */
export const isDay = (text: string): boolean => {
  const day = new Date(/^\d{4}-\d\d-\d\d$/.test(text) ? text : NaN);
  return (
    !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text
  );
};
