/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  ScopeFact,
  ScopeFormInput,
} from 'backstage-plugin-well-architected-common';
import { EntityTab } from '../EntityTab';
import { FixtureApi } from '../__testUtils__/FixtureApi';
import { aScorecard } from '../__testUtils__/fixtures/ordersScorecard';
import { aScope } from '../__testUtils__/fixtures/ordersScope';
import { renderPage } from '../__testUtils__/renderPage';

jest.setTimeout(30_000);

class Scoping extends FixtureApi {
  readonly sent: ScopeFormInput[] = [];
  /** Somebody else saves before we do. */
  beaten = false;

  getScope: FixtureApi['getScope'] = async () =>
    this.sent.length === 0
      ? aScope()
      : aScope({
          form: {
            criticality: 'non-critical',
            updatedBy: 'user:default/carla',
            updatedAt: '2026-11-16T09:00:00.000Z',
            version: 4,
          },
        });
  putScope: FixtureApi['putScope'] = async (_, form) => {
    this.sent.push(form);
    if (this.beaten) {
      this.beaten = false;
      throw Object.assign(new Error('carla changed the scope form meanwhile'), {
        statusCode: 409,
      });
    }
    return aScope({
      confirmation: {
        day: '2026-11-20',
        origin: 'form',
        dueOn: '2027-11-20',
        overdue: false,
      },
      annotations: {},
      yaml: '',
    });
  };
}

async function open(api = new Scoping('full')) {
  await renderPage(<EntityTab />, { api, url: '/?view=scope' });
  await screen.findByRole('textbox', { name: 'Business objective' });
  return api;
}

const criticality = () => screen.getByRole('combobox', { name: 'Criticality' });

describe('ScopeView', () => {
  it('is filled with what form and annotations say, and marks differences', async () => {
    await open();
    expect(criticality()).toHaveValue('business-critical');
    expect(
      screen.getByText('The annotation says “standard”, which counts.'),
    ).toBeInTheDocument();
    expect(screen.getAllByText('Disagreement')).toHaveLength(1);
    expect(
      screen.getByRole('textbox', { name: 'Data classification' }),
    ).toHaveValue('internal');
    expect(screen.getByText('by annotation of orders')).toBeInTheDocument();
    expect(
      screen.getByText(
        'Configured for the account is “development”, which counts.',
      ),
    ).toBeInTheDocument();
    expect(screen.getByText(/^Nobody has confirmed/)).toBeInTheDocument();
    expect(
      within(
        screen.getByRole('region', { name: 'Annotations of orders-api' }),
      ).getByText(/well-architected-criticality: 'business-critical'/),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: /copy.*Annotations of orders-api/i }),
    ).toBeInTheDocument();
  });

  it('saves, and confirms that all of it is right', async () => {
    const api = await open();
    await userEvent.selectOptions(criticality(), 'standard');
    expect(screen.queryByText('Disagreement')).not.toBeInTheDocument();
    await userEvent.type(
      screen.getByRole('textbox', { name: /^Environment of orders-dev/ }),
      'test',
    );
    await userEvent.click(
      screen.getByRole('button', {
        name: 'Save and confirm that this is right',
      }),
    );
    expect(await screen.findByText(/^Saved\. The score/)).toBeInTheDocument();
    expect(api.sent).toEqual([
      {
        criticality: 'standard',
        dataClassification: 'internal',
        compliance: 'none',
        objective: 'Take orders around the clock',
        rto: 'PT8H',
        rpo: 'PT24H',
        environments: { '111122223333': 'production', '444455556666': 'test' },
        confirm: true,
        version: 3,
      },
    ]);
    expect(
      screen.getByText(/^Confirmed on .* by the scope form/),
    ).toBeVisible();
    expect(
      screen.getByText('Git says everything that the form says.'),
    ).toBeInTheDocument();
  });

  it('shows both when somebody else was quicker, and loses neither', async () => {
    const api = new Scoping('full');
    api.beaten = true;
    await open(api);
    const save = screen.getByRole('button', { name: 'Save' });
    await userEvent.click(save);
    expect(await screen.findByText(/^carla saved this form/)).toBeVisible();
    expect(screen.getByRole('alert')).toHaveTextContent('carla changed');
    expect(criticality()).toHaveValue('business-critical');
    expect(screen.getByText('Saved meanwhile: “non-critical”')).toBeVisible();
    await userEvent.click(save);
    expect(await screen.findByText(/^Saved\. The score/)).toBeInTheDocument();
    expect(api.sent.map(({ version }) => version)).toEqual([3, 4]);
  });

  it('shows an overdue confirmation', async () => {
    const api = new Scoping('full');
    api.getScope = async () =>
      aScope({
        confirmation: {
          day: '2025-11-02',
          origin: 'annotation',
          dueOn: '2026-11-02',
          overdue: true,
        },
      });
    await open(api);
    expect(screen.getByText(/^Confirmation overdue since/)).toBeVisible();
  });

  it('shows what the System says, and leaves it open', async () => {
    const api = new Scoping('full');
    const { facts } = aScope();
    const inherited = {
      value: 'Slow Mondays',
      entityRef: 'system:default/shop',
    };
    api.getScope = async () =>
      aScope({
        inheritsFrom: 'system:default/shop',
        facts: {
          ...facts,
          objective: {
            ...facts.objective,
            inherited: { ...inherited, value: 'Sell' },
          },
          painPoints: {
            value: inherited.value,
            origin: 'system',
            inherited,
            disagrees: false,
          },
        },
        confirmation: {
          day: '2026-11-02',
          origin: 'system',
          entityRef: 'system:default/shop',
          dueOn: '2027-11-02',
          overdue: false,
        },
      });
    await open(api);
    expect(screen.getByRole('textbox', { name: 'Pain points' })).toHaveValue(
      '',
    );
    expect(
      screen.getByText(
        'The scope form of System shop says “Slow Mondays”, which counts.',
      ),
    ).toBeVisible();
    expect(
      screen.getByText(
        'The scope form of System shop says “Sell”; this counts.',
      ),
    ).toBeVisible();
    expect(
      screen.getByText(/is taken from the confirmed scope form of System shop/),
    ).toBeVisible();
    expect(
      screen.getByText(/^Confirmed on .* from System shop, by its scope form/),
    ).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText(/^Saved\. The score/);
    // it stays with the System
    expect(api.sent[0]).not.toHaveProperty('painPoints');
  });

  it('fails on its own, and can be tried again', async () => {
    const api = new Scoping('full');
    api.getScope = () => Promise.reject(new Error('No scope today'));
    await renderPage(<EntityTab />, { api, url: '/?view=scope' });
    expect(await screen.findByText('No scope today')).toBeInTheDocument();
  });
});

describe('the facts of the tab', () => {
  it('name the System that they come from', async () => {
    class OfSystem extends FixtureApi {
      getScorecard: FixtureApi['getScorecard'] = async () => {
        const card = aScorecard();
        const fact: ScopeFact = {
          value: 'standard',
          origin: 'system',
          inherited: { value: 'standard', entityRef: 'system:default/shop' },
          disagrees: false,
        };
        const facts = { ...card.scope.facts, criticality: fact };
        return { ...card, scope: { ...card.scope, facts } };
      };
    }
    await renderPage(<EntityTab />, { api: new OfSystem('full') });
    expect(await screen.findByText(/^Criticality: standard/)).toHaveTextContent(
      'Criticality: standard · from System shop, by its scope form',
    );
  });

  it('say where they come from', async () => {
    await renderPage(<EntityTab />, { api: new FixtureApi('full') });
    const fact = await screen.findByText(/^Criticality: standard/);
    expect(fact).toHaveTextContent(
      'Criticality: standard · by annotation Disagreement The scope form says “business-critical”.',
    );
  });
});
