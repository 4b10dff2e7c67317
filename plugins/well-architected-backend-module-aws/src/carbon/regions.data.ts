/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/** How clean the electricity of an AWS Region is. */
export interface RegionEnergy {
  /** Where it is, for people. */
  place: string;
  /** Regions that are near each other share it. */
  area: 'americas' | 'europe' | 'asia-pacific' | 'middle-east-africa' | 'china';
  /**
   * Amazon names the Region among those whose electricity was matched by 100 %
   * with renewable energy procured in the same grid, and the year of it.
   */
  matchedIn?: number;
  /** Grams of CO2 equivalent per kWh of the grid, yearly mean, rounded. */
  gridIntensity: number;
  /** Year of the grid intensity. */
  year: number;
}

/**
 * When the figures below were put together. Older than the age that the check
 * allows, they are shown as outdated.
 */
export const REGION_DATA_AS_OF = '2025-07-16';

/**
 * Sources. Written down from the authors' knowledge of what was published until
 * `REGION_DATA_AS_OF`, not copied from a file; check a figure before you quote
 * it.
 *
 * - `matchedIn`: Amazon's list of 22 Regions for the year 2023 ("The Cloud",
 *   sustainability.aboutamazon.com). Amazon reports a match of 100 % over all
 *   Regions together for 2023 and 2024; only the list says it per Region.
 * - `gridIntensity`: yearly means of national or regional grids as Ember and
 *   Electricity Maps publish them for 2023, rounded to 5 g.
 */
export const REGIONS: Readonly<Record<string, RegionEnergy>> = {
  'us-east-1': {
    place: 'N. Virginia',
    area: 'americas',
    matchedIn: 2023,
    gridIntensity: 380,
    year: 2023,
  },
  'us-east-2': {
    place: 'Ohio',
    area: 'americas',
    matchedIn: 2023,
    gridIntensity: 400,
    year: 2023,
  },
  'us-west-1': {
    place: 'N. California',
    area: 'americas',
    matchedIn: 2023,
    gridIntensity: 240,
    year: 2023,
  },
  'us-west-2': {
    place: 'Oregon',
    area: 'americas',
    matchedIn: 2023,
    gridIntensity: 290,
    year: 2023,
  },
  'us-gov-east-1': {
    place: 'GovCloud US-East',
    area: 'americas',
    matchedIn: 2023,
    gridIntensity: 400,
    year: 2023,
  },
  'us-gov-west-1': {
    place: 'GovCloud US-West',
    area: 'americas',
    matchedIn: 2023,
    gridIntensity: 290,
    year: 2023,
  },
  'ca-central-1': {
    place: 'Montreal',
    area: 'americas',
    matchedIn: 2023,
    gridIntensity: 30,
    year: 2023,
  },
  'ca-west-1': {
    place: 'Calgary',
    area: 'americas',
    matchedIn: 2023,
    gridIntensity: 490,
    year: 2023,
  },
  'mx-central-1': {
    place: 'Querétaro',
    area: 'americas',
    gridIntensity: 490,
    year: 2023,
  },
  'sa-east-1': {
    place: 'São Paulo',
    area: 'americas',
    gridIntensity: 95,
    year: 2023,
  },
  'eu-west-1': {
    place: 'Ireland',
    area: 'europe',
    matchedIn: 2023,
    gridIntensity: 290,
    year: 2023,
  },
  'eu-west-2': {
    place: 'London',
    area: 'europe',
    matchedIn: 2023,
    gridIntensity: 235,
    year: 2023,
  },
  'eu-west-3': {
    place: 'Paris',
    area: 'europe',
    matchedIn: 2023,
    gridIntensity: 55,
    year: 2023,
  },
  'eu-central-1': {
    place: 'Frankfurt',
    area: 'europe',
    matchedIn: 2023,
    gridIntensity: 370,
    year: 2023,
  },
  'eu-central-2': {
    place: 'Zurich',
    area: 'europe',
    matchedIn: 2023,
    gridIntensity: 35,
    year: 2023,
  },
  'eu-north-1': {
    place: 'Stockholm',
    area: 'europe',
    matchedIn: 2023,
    gridIntensity: 40,
    year: 2023,
  },
  'eu-south-1': {
    place: 'Milan',
    area: 'europe',
    matchedIn: 2023,
    gridIntensity: 330,
    year: 2023,
  },
  'eu-south-2': {
    place: 'Spain',
    area: 'europe',
    matchedIn: 2023,
    gridIntensity: 175,
    year: 2023,
  },
  'ap-south-1': {
    place: 'Mumbai',
    area: 'asia-pacific',
    matchedIn: 2023,
    gridIntensity: 715,
    year: 2023,
  },
  'ap-south-2': {
    place: 'Hyderabad',
    area: 'asia-pacific',
    matchedIn: 2023,
    gridIntensity: 715,
    year: 2023,
  },
  'ap-northeast-1': {
    place: 'Tokyo',
    area: 'asia-pacific',
    matchedIn: 2023,
    gridIntensity: 490,
    year: 2023,
  },
  'ap-northeast-2': {
    place: 'Seoul',
    area: 'asia-pacific',
    gridIntensity: 430,
    year: 2023,
  },
  'ap-northeast-3': {
    place: 'Osaka',
    area: 'asia-pacific',
    matchedIn: 2023,
    gridIntensity: 490,
    year: 2023,
  },
  'ap-southeast-1': {
    place: 'Singapore',
    area: 'asia-pacific',
    gridIntensity: 470,
    year: 2023,
  },
  'ap-southeast-2': {
    place: 'Sydney',
    area: 'asia-pacific',
    gridIntensity: 550,
    year: 2023,
  },
  'ap-southeast-3': {
    place: 'Jakarta',
    area: 'asia-pacific',
    gridIntensity: 680,
    year: 2023,
  },
  'ap-southeast-4': {
    place: 'Melbourne',
    area: 'asia-pacific',
    gridIntensity: 550,
    year: 2023,
  },
  'ap-southeast-5': {
    place: 'Malaysia',
    area: 'asia-pacific',
    gridIntensity: 600,
    year: 2023,
  },
  'ap-southeast-7': {
    place: 'Thailand',
    area: 'asia-pacific',
    gridIntensity: 550,
    year: 2023,
  },
  'ap-east-1': {
    place: 'Hong Kong',
    area: 'asia-pacific',
    gridIntensity: 700,
    year: 2023,
  },
  'cn-north-1': {
    place: 'Beijing',
    area: 'china',
    matchedIn: 2023,
    gridIntensity: 580,
    year: 2023,
  },
  'cn-northwest-1': {
    place: 'Ningxia',
    area: 'china',
    matchedIn: 2023,
    gridIntensity: 580,
    year: 2023,
  },
  'me-south-1': {
    place: 'Bahrain',
    area: 'middle-east-africa',
    gridIntensity: 900,
    year: 2023,
  },
  'me-central-1': {
    place: 'UAE',
    area: 'middle-east-africa',
    gridIntensity: 490,
    year: 2023,
  },
  'il-central-1': {
    place: 'Tel Aviv',
    area: 'middle-east-africa',
    gridIntensity: 580,
    year: 2023,
  },
  'af-south-1': {
    place: 'Cape Town',
    area: 'middle-east-africa',
    gridIntensity: 710,
    year: 2023,
  },
};
