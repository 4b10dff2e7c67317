/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { screen } from '@testing-library/react';
import { Trend } from 'backstage-plugin-well-architected-common';
import { FixtureApi } from '../../__testUtils__/FixtureApi';
import { aTrend } from '../../__testUtils__/fixtures/trend';
import { renderPage } from '../../__testUtils__/renderPage';
import { TrendSection } from '..';

export const TEAM = 'group:default/team-orders';
/** The address that the page shows. */
export const address = () => screen.getByTestId('address').textContent;

/** Trends of four entities, and what was asked for. */
export class Trends extends FixtureApi {
  readonly asked: [object, object][] = [];
  constructor(private readonly change: (trend: Trend) => Trend = t => t) {
    super();
  }
  getTrend: FixtureApi['getTrend'] = async (subject, period) => {
    this.asked.push([subject, period]);
    return this.change(aTrend({ subject, period, entities: 4 }));
  };
}

/** The section of a team. */
export const section = (api: FixtureApi, url = '/') =>
  renderPage(
    <TrendSection
      title="Trend of Team Orders"
      subject={{ type: 'owner', ref: TEAM }}
    />,
    { api, url },
  );
