/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { ReactElement } from 'react';
import { screen, waitFor } from '@testing-library/react';
import { EntityTab } from '../EntityTab';
import { ORG_VIEWS } from '../Org/orgViews';
import { EntityReportView } from '../Report';
import { renderPage } from '../__testUtils__/renderPage';
import { createHostileApi, HOSTILE_NAMES } from './__testUtils__/HostileApi';

jest.setTimeout(120_000);

const REF = 'component:default/orders-api';

/** Pages, what they are opened with, and how. */
const PAGES: [name: string, url: string, load: () => Promise<ReactElement>][] =
  [
    ['the tab', '/', async () => <EntityTab />],
    [
      'a finding',
      '/?finding=sec-lambda-env-no-secrets',
      async () => <EntityTab />,
    ],
    [
      'a milestone',
      '/?view=milestone&milestone=milestone-1',
      async () => <EntityTab />,
    ],
    [
      'the report',
      '/',
      async () => (
        <EntityReportView entityRef={REF} entityName="orders-api" version={0} />
      ),
    ],
    ...Object.values(ORG_VIEWS).map(
      ({ title, load }): (typeof PAGES)[number] => [
        title,
        '/',
        async () => {
          const View = await load();
          return <View />;
        },
      ],
    ),
  ];

/** Elements and attributes that no text may become. */
function harmIn(root: ParentNode): string[] {
  const elements = [...root.querySelectorAll('*')];
  const handlers = elements.flatMap(element =>
    [...element.attributes]
      .filter(({ name }) => /^on|^srcdoc$|^autofocus$/i.test(name))
      .map(({ name }) => `${element.tagName} ${name}`),
  );
  const active = [
    ...root.querySelectorAll('script, iframe, object, embed, b, td > td'),
  ].map(element => element.outerHTML.slice(0, 100));
  const targets = elements
    .flatMap(element => [
      element.getAttribute('href'),
      element.getAttribute('src'),
    ])
    .filter(
      target =>
        target !== null &&
        (/^\s*(javascript|data|vbscript):/i.test(target) ||
          /^\s*(https?:)?\/\/[^/]*evil\.example/.test(target)),
    );
  return [...handlers, ...active, ...(targets as string[])];
}

const squeezed = (text: string | null) => (text ?? '').replace(/\s+/g, '');

describe('names that do harm, on the page', () => {
  it.each(PAGES)('are text in %s', async (_, url, load) => {
    const { api, used } = createHostileApi();
    await renderPage(await load(), { api, url });
    await waitFor(() => expect(used.size).toBeGreaterThan(0));
    const shown = () => {
      const text = squeezed(document.body.textContent);
      return HOSTILE_NAMES.filter(name => text.includes(squeezed(name)));
    };
    await waitFor(() => expect(shown()).not.toEqual([]), {
      timeout: 20_000,
    });
    expect(harmIn(document.body)).toEqual([]);
    expect(screen.queryByText('Error')).not.toBeInTheDocument();
  });
});
