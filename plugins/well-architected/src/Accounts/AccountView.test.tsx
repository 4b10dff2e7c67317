/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { AccountDetail } from 'backstage-plugin-well-architected-common';
import { FixtureApi } from '../__testUtils__/FixtureApi';
import { anAccount } from '../__testUtils__/fixtures/accounts';
import { renderPage } from '../__testUtils__/renderPage';
import { AccountsView } from './AccountsView';

jest.setTimeout(30_000);

const SHOP = '111122223333';
const open = (
  options: {
    accountId?: string;
    change?: Partial<AccountDetail>;
    api?: FixtureApi;
    query?: string;
  } = {},
) => {
  const { accountId = SHOP, api = new FixtureApi(), query = '' } = options;
  if (options.change) {
    api.getAccount = async id => anAccount(id, options.change);
  }
  return renderPage(<AccountsView />, {
    api,
    url: `/?account=${accountId}${query}`,
  });
};
const section = async (name: string) =>
  within(await screen.findByRole('region', { name }));

describe('AccountView', () => {
  it('gives the least policy of exactly the missing actions', async () => {
    await open();
    const permissions = await section('Missing permissions');
    expect(
      permissions.getByText(/The role that reads shop-production lacks 2/),
    ).toBeInTheDocument();
    await userEvent.click(permissions.getByText('2 actions'));
    const policy = JSON.parse(
      permissions.getByRole('region', { name: 'Policy to add to the role' })
        .textContent!,
    );
    expect(policy.Statement).toEqual([
      {
        Sid: 'WellArchitectedRead',
        Effect: 'Allow',
        Action: ['budgets:ViewBudget', 'guardduty:ListFindings'],
        Resource: '*',
      },
    ]);
    expect(
      permissions.getByRole('button', {
        name: 'Copy Policy to add to the role',
      }),
    ).toBeInTheDocument();
  });

  it('names what could not be read, where and why', async () => {
    await open();
    const parts = await section('Parts that could not be read');
    const row = within(parts.getByRole('row', { name: /guardduty-finding/ }));
    expect(row.getByText('Denied')).toBeInTheDocument();
    expect(row.getByText('eu-west-1 and us-east-1')).toBeInTheDocument();
    expect(
      parts.getByText('AWS limited the calls of logs:DescribeLogGroups.'),
    ).toBeInTheDocument();
  });

  it('tells the sentence of the last error, and what is shown instead', async () => {
    await open({ accountId: '444455556666' });
    expect(
      await screen.findByText('The latest reading ended early'),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/What is shown was read 9 days ago/),
    ).toBeInTheDocument();
  });

  it('leads to the entities that use it', async () => {
    await open();
    const used = await section('Entities that use this account');
    expect(
      await used.findByRole('link', { name: 'Show all 7' }),
    ).toHaveAttribute('href', `/well-architected/entities?account=${SHOP}`);
    expect(used.getByRole('link', { name: 'orders-api' })).toHaveAttribute(
      'href',
      '/catalog/default/component/orders-api/well-architected',
    );
  });

  it('lists its calls, most first', async () => {
    await open();
    await userEvent.click(await screen.findByText(/2 operations/));
    const calls = screen.getByRole('table', {
      name: 'Calls to AWS by operation',
    });
    expect(
      within(calls)
        .getAllByRole('rowheader')
        .map(cell => cell.textContent),
    ).toEqual(['lambda:ListFunctions', 'ec2:DescribeInstances']);
  });

  it('says that nothing is missing', async () => {
    await open({ accountId: '222233334444' });
    expect(
      await screen.findByText(/The role may call everything/),
    ).toBeInTheDocument();
    expect(screen.getByText('Every part was read.')).toBeInTheDocument();
    expect(
      screen.getByText('Every resource is in the scope of an entity.'),
    ).toBeInTheDocument();
  });

  it('has nothing to tell before the first reading', async () => {
    await open({ accountId: '777788889999' });
    expect(
      await screen.findAllByText('Not known before the first reading.'),
    ).toHaveLength(2);
    expect(
      screen.getByText(/worked out after the first complete reading/),
    ).toBeInTheDocument();
  });

  it('says that an account is not known', async () => {
    await open({ api: new FixtureApi('missing') });
    expect(
      await screen.findByText(`Account ${SHOP} is not known`),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: /All accounts/ })).toHaveAttribute(
      'href',
      '/well-architected/accounts',
    );
  });

  it('words what the backend answers otherwise', async () => {
    await open({ api: new FixtureApi('error') });
    expect(
      await screen.findByText('The store of scorecards does not answer'),
    ).toBeInTheDocument();
  });
});

describe('resources that nobody claims', () => {
  const TITLE = 'Resources that nobody claims';

  it('are listed with their risks, whom to ask and how to claim them', async () => {
    await open();
    const list = await section(TITLE);
    const bucket = within(
      await list.findByRole('row', { name: /old-exports/ }),
    );
    expect(
      bucket.getByText('old-exports can be read by anyone'),
    ).toBeInTheDocument();
    expect(bucket.getByText('and 2 more')).toBeInTheDocument();
    expect(bucket.getByText('Team=growth')).toBeInTheDocument();
    expect(
      bucket.getByText('with 2 resources that belong to it'),
    ).toBeInTheDocument();
    await userEvent.click(bucket.getByText('How to claim it'));
    expect(
      bucket.getByRole('region', { name: 'This resource alone' }).textContent,
    ).toBe(
      [
        'metadata:',
        '  annotations:',
        '    aws.amazon.com/account-id: "111122223333"',
        '    aws.amazon.com/well-architected-arns: "arn:aws:s3:::old-exports"',
      ].join('\n'),
    );
    const queue = within(list.getByRole('row', { name: /retry/ }));
    expect(queue.getByText('No tag tells')).toBeInTheDocument();
  });

  it('are filtered by the address', async () => {
    const api = new FixtureApi();
    const read = jest.spyOn(api, 'listUnclaimed');
    await open({ api, query: '&type=AWS::S3::Bucket' });
    const list = await section(TITLE);
    await userEvent.click(
      await list.findByRole('button', { name: 'With HIGH risks' }),
    );
    expect(read).toHaveBeenLastCalledWith(SHOP, {
      type: ['AWS::S3::Bucket'],
      high: true,
      text: undefined,
      sort: undefined,
      limit: 25,
    });
    expect(await list.findByText('1 of 1')).toBeInTheDocument();
    await userEvent.selectOptions(
      list.getByRole('combobox', { name: 'Resource type' }),
      'AWS::SQS::Queue (1)',
    );
    expect(
      await list.findByText('No resource matches these filters.'),
    ).toBeInTheDocument();
  });

  it('fail on their own', async () => {
    const api = new FixtureApi();
    api.listUnclaimed = () => Promise.reject(new Error('No resources today'));
    await open({ api });
    const list = await section(TITLE);
    expect(await list.findByText('No resources today')).toBeInTheDocument();
    expect(
      await screen.findByRole('link', { name: 'orders-api' }),
    ).toBeInTheDocument();
  });
});
