/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { REGIONS } from './regions.data';

/** A grid this clean needs no matching: grams of CO2e per kWh. */
const LOW_GRID_INTENSITY = 100;

/** The Region is on the low-carbon list; undefined for unknown Regions. */
export function isLowCarbon(region: string): boolean | undefined {
  const energy = REGIONS[region];
  return (
    energy &&
    (energy.matchedIn !== undefined ||
      energy.gridIntensity <= LOW_GRID_INTENSITY)
  );
}

/** "eu-west-1 (Ireland: matched 100 % in 2023, grid 290 g CO2e/kWh)". */
export function describeEnergy(region: string): string {
  const energy = REGIONS[region];
  if (!energy) {
    return `${region} (no published figures)`;
  }
  const { place, matchedIn, gridIntensity, year } = energy;
  const matching = matchedIn
    ? `matched 100 % renewable in ${matchedIn}, `
    : 'not on the list of matched Regions, ';
  return `${region} (${place}: ${matching}grid ${gridIntensity} g CO2e/kWh in ${year})`;
}

/**
 * The cleanest listed Region in the same part of the world, or of all where
 * that part has none; undefined when it is not cleaner.
 */
export function betterRegion(region: string): string | undefined {
  const energy = REGIONS[region];
  const listed = Object.entries(REGIONS)
    .filter(([code]) => isLowCarbon(code) && !/^(us-gov|cn)-/.test(code))
    .sort(([, a], [, b]) => a.gridIntensity - b.gridIntensity);
  const near = listed.filter(([, other]) => other.area === energy?.area);
  const [best] = near.length > 0 ? near : listed;
  return best && best[1].gridIntensity < (energy?.gridIntensity ?? Infinity)
    ? best[0]
    : undefined;
}
