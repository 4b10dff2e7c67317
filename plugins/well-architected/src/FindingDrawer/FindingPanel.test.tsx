/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { EntityTab } from '../EntityTab';
import { FixtureApi } from '../__testUtils__/FixtureApi';
import { aFinding } from '../__testUtils__/fixtures/ordersFinding';
import { renderPage } from '../__testUtils__/renderPage';

jest.setTimeout(30_000);

const show = (url = '/', api = new FixtureApi('full')) =>
  renderPage(<EntityTab />, { api, url });
const panel = () => screen.findByRole('dialog', { name: 'Finding' });
const address = () => screen.getByTestId('address').textContent;

describe('FindingPanel', () => {
  it('opens from the address with everything behind the finding', async () => {
    await show('/?finding=sec-lambda-env-no-secrets');
    const dialog = within(await panel());
    expect(
      await dialog.findByRole('heading', {
        name: 'No secrets in environment variables',
      }),
    ).toBeInTheDocument();
    for (const part of [
      'Why it matters',
      'Evidence',
      'Recommendation',
      'Implementation steps',
      'Success criteria',
      'Trade-offs',
      'Resources',
      'Framework',
      'History',
    ]) {
      expect(dialog.getByRole('heading', { name: part })).toBeInTheDocument();
    }
    expect(
      dialog.getByText(
        'arn:aws:lambda:eu-west-1:111122223333:function:orders-handler',
      ),
    ).toBeInTheDocument();
    const [console] = dialog.getAllByRole('link', {
      name: /Open in the AWS console/,
    });
    expect(console).toHaveAttribute(
      'href',
      expect.stringContaining('https://eu-west-1.console.aws.amazon.com/'),
    );
    expect(dialog.getByText(/SEC02-BP03/)).toBeInTheDocument();
    expect(dialog.getByText(/Lambda\.5/)).toBeInTheDocument();
  });

  it('tells which other action it pulls against, and leads there', async () => {
    class Pulling extends FixtureApi {
      getFinding: FixtureApi['getFinding'] = async (_, checkId) => {
        const finding = aFinding(checkId);
        const other = aFinding('cost-dynamodb-capacity-mode');
        return {
          ...finding,
          action: finding.action && {
            ...finding.action,
            pullsAgainst: [
              {
                checkId: 'cost-dynamodb-capacity-mode',
                issue: other.result.title,
                pillar: 'cost-optimization',
                risk: 'MEDIUM',
                paidBy: 'this',
                tradeOff: {
                  pillar: 'cost-optimization',
                  text: '0.20 USD per GB and month',
                },
                resources: ['orders'],
              },
            ],
          },
        };
      };
    }
    await show('/?finding=rel-dynamodb-pitr', new Pulling('full'));
    const dialog = within(await panel());
    const tradeOffs = (
      await dialog.findByRole('heading', { name: 'Trade-offs' })
    ).parentElement!;
    expect(tradeOffs).toHaveTextContent(
      /Pulls against .+ \(Cost Optimization\) on orders: this action costs Cost Optimization: 0\.20 USD per GB and month/,
    );
    await userEvent.click(within(tradeOffs).getByRole('link'));
    await waitFor(() =>
      expect(address()).toContain('finding=cost-dynamodb-capacity-mode'),
    );
  });

  it('opens from the table, closes with Escape and gives the focus back', async () => {
    await show();
    const link = await screen.findByRole('link', {
      name: 'Requests are traced',
    });
    link.focus();
    await userEvent.keyboard('{Enter}');
    expect(address()).toContain('finding=ops-xray-tracing');
    await panel();
    await userEvent.keyboard('{Escape}');
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    expect(address()).not.toContain('finding');
    expect(link).toHaveFocus();
  });

  it('goes to the next finding of the list', async () => {
    await show('/?finding=sec-lambda-env-no-secrets');
    await panel();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Next finding' }),
    );
    expect(address()).toContain('finding=rel-dynamodb-pitr');
  });

  it('says that an answer is needed, and what it would mean', async () => {
    await show('/?finding=rel-dr-plan');
    const dialog = within(await panel());
    expect(
      await dialog.findByRole('heading', { name: 'Answer needed' }),
    ).toBeInTheDocument();
    expect(
      dialog.getByText(/Is there a written plan for recovering orders-api/),
    ).toBeInTheDocument();
    expect(dialog.getByText(/counts as not proven/)).toBeInTheDocument();
  });

  it('names the missing actions of what is unknown', async () => {
    await show('/?finding=sec-guardduty-findings');
    const dialog = within(await panel());
    expect(
      await dialog.findByRole('heading', { name: 'Why it is unknown' }),
    ).toBeInTheDocument();
    expect(
      dialog.getByRole('region', { name: 'Policy to add to the role' }),
    ).toHaveTextContent('guardduty:GetFindings');
  });

  it('fails on its own', async () => {
    const api = new FixtureApi('full');
    api.getFinding = () => Promise.reject(new Error('It is gone'));
    await show('/?finding=rel-dr-plan', api);
    expect(within(await panel()).getByRole('alert')).toHaveTextContent(
      'It is gone',
    );
  });
});
