/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { screen, waitFor } from '@testing-library/react';
import { ComponentType, ReactElement } from 'react';
import { identityApiRef } from '@backstage/core-plugin-api';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { mockApis, TestApiProvider } from '@backstage/test-utils';
import { anEntity } from '../__testUtils__/ordersEntity';
import { MyRisks } from '../HomeWidget/MyRisks';
import { FixtureApi } from '../__testUtils__/FixtureApi';
import { renderPage } from '../__testUtils__/renderPage';
import { unlinkedNumbers } from '../__testUtils__/unlinkedNumbers';
import { EntityTab } from '../EntityTab';
import { ORG_VIEWS } from '../Org/orgViews';
import { PortfolioView } from '../Portfolio/PortfolioView';
import { ORG_PARTS, OrgPart } from '../routes';

jest.setTimeout(120_000);

/** What has no list behind it, and why. */
const EXCEPTIONS = [
  [/^0$/, 'nothing stands behind nothing'],
  [/^[\d,]+ of [\d,]+$|^\d+ shown$/, 'counts the rows of the list above it'],
  [/^90 days$|^Changed most in 30 days$/, 'head of a column or section'],
  [/^Not enough evidence/, 'stands for a score that there is none of'],
  [/^\/\?/, 'the address, which tests show'],
  [/^Changed by .* ago$/, 'a moment'],
  [/^\d+ % of the entities pass$/, 'a target that people set'],
  [/are in the scope of no entity, with/, 'its own link is beside it'],
  [/^Parameters: /, 'a setting of the check'],
] as const;

/** Sentences of checks about one entity; its findings stand beside them. */
const OF_ENTITY = [
  [/\bscores \d+ of 100\b/, 'the answer in words; its figures are below'],
  [/^\d+$|^\(up to \d+: |without accepted risks$/, 'explained below it'],
  [/^[+-]\d+ (in 30 days|since )/, 'its course is the chart below'],
  [/^Each check weighs|rounded down, is the|rests on:/, 'the explanation'],
  [/^Checks \d|framework lens/, 'a version'],
  [/Lambda Function/, 'what is in scope; findings name the resources'],
  [/^R[TP]O: /, 'what people declared'],
  [/^\d+ checks$/, 'counts the rows of the table below it'],
  [/ · \d+ of \d+ resources?$/, 'seen where narrow, beside the link'],
  [/\.$/, 'a sentence of a check; the link above it opens the finding'],
] as const;

/** The account itself: what it counts is listed further down on its page. */
const OF_ACCOUNT = [
  [/^[\d,]+$/, 'calls by operation, which are the table'],
  [/lacks \d+ actions?\./, 'the policy below names them'],
  [/^AWS::/, 'a type'],
  [/ago\.$/, 'a moment'],
  [/^with \d+ resources that belong to it$/, 'not listed, as the hint says'],
  [/can be read by anyone/, 'the risks themselves, named in the row'],
] as const;

/** How the plugin itself is: what makes a figure stands on the same page. */
const OF_HEALTH = [
  [/./, 'work and tables of the plugin, without lists of their own'],
] as const;

const exceptionsOf = (part: OrgPart, url: string) => {
  if (part === 'health') {
    return OF_HEALTH;
  }
  return url.includes('account=') ? OF_ACCOUNT : [];
};

/** Renders a page whole and gives the numbers in it that lead nowhere. */
async function leadNowhere(
  element: ReactElement,
  url = '/',
  more: readonly (readonly [RegExp, string])[] = [],
) {
  const { container } = await renderPage(element, {
    api: new FixtureApi('full'),
    url,
  });
  await waitFor(
    () => expect(screen.queryByRole('status', { name: /Loading/ })).toBeNull(),
    { timeout: 30_000 },
  );
  await waitFor(() => expect(container).toHaveTextContent(/\d/));
  return unlinkedNumbers(container, [...EXCEPTIONS, ...more]);
}

describe('every number of a page leads to the list behind it', () => {
  it.each([
    ...ORG_PARTS.map((part): [OrgPart, string] => [part, '/']),
    ['campaigns', '/?campaign=c1'],
    ['checks', '/?check=rel-dynamodb-pitr'],
    ['accounts', '/?account=111122223333'],
    ['entities', '/?day=2026-10-03'],
    ['risks', '/?day=2026-10-03'],
  ] as [OrgPart, string][])('%s %s', async (part, url) => {
    const View: ComponentType = await ORG_VIEWS[part].load();
    expect(await leadNowhere(<View />, url, exceptionsOf(part, url))).toEqual(
      [],
    );
  });
  it('of an entity', async () => {
    expect(await leadNowhere(<EntityTab />, '/', OF_ENTITY)).toEqual([]);
  });
  it.each(['Group', 'User', 'Domain'])('of a %s', async kind => {
    const entity = { ...anEntity('shop'), kind };
    expect(await leadNowhere(<PortfolioView entity={entity} />)).toEqual([]);
  });
  it('of a System', async () => {
    expect(
      await leadNowhere(
        <EntityProvider entity={{ ...anEntity('shop'), kind: 'System' }}>
          <EntityTab />
        </EntityProvider>,
        '/?view=members',
        OF_ENTITY,
      ),
    ).toEqual([]);
  });
  it('of the card on the home page', async () => {
    const identity = mockApis.identity({
      ownershipEntityRefs: ['user:default/ada', 'group:default/team-orders'],
    });
    expect(
      await leadNowhere(
        <TestApiProvider apis={[[identityApiRef, identity]]}>
          <MyRisks />
        </TestApiProvider>,
      ),
    ).toEqual([]);
  });
});
