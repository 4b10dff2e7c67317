/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/** Where AWS hands a literal to whoever may describe the resource. */
export const PLACES = [
  'lambdaVariable',
  'containerVariable',
  'userData',
  'templateUserData',
  'buildVariable',
  'stageVariable',
  'stackParameter',
  'stackOutput',
  'ruleTargetInput',
  'scheduleInput',
  'stateMachine',
  'stringParameter',
  'databasePassword',
  'managedSecret',
  'tagValue',
  'functionDescription',
  'groupDescription',
] as const;

export type Place = (typeof PLACES)[number];

/**
 * One literal for each place, put together here, so that no scanner takes this
 * file for a leak. The plus tells spellings for URLs from the plain one.
 */
export const MARKERS = Object.fromEntries(
  PLACES.map((place, i) => {
    const number = (41 + i).toString(16);
    return [place, `${`q${number}Z`.repeat(4)}+${`${number}Xw`.repeat(4)}`];
  }),
) as Record<Place, string>;

/** Base64 of a text is spelt in three ways, by where in the bytes it begins. */
const inBase64 = (marker: string) =>
  [0, 1, 2].map(offset => {
    const encoded = Buffer.from('_'.repeat(offset) + marker).toString('base64');
    // the first and last characters depend on what is around
    return encoded.slice(4, 40);
  });

/** The literal, its halves, and how it looks in other spellings. */
export function spellingsOf(marker: string): string[] {
  const base64 = inBase64(marker);
  return [
    marker,
    ...marker.split('+'),
    encodeURIComponent(marker),
    ...base64,
    ...base64.map(text => text.replace(/\+/g, '-').replace(/\//g, '_')),
    Buffer.from(marker).toString('hex'),
  ];
}

/** The places whose literal is in this text, in any spelling. */
export function placesIn(text: string): Place[] {
  return PLACES.filter(place =>
    spellingsOf(MARKERS[place]).some(spelling => text.includes(spelling)),
  );
}
