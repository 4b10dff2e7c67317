/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ActionTrackingInput } from 'backstage-plugin-well-architected-common';
import { EntityTab } from '../EntityTab';
import { FixtureApi } from '../__testUtils__/FixtureApi';
import { renderPage } from '../__testUtils__/renderPage';

jest.setTimeout(30_000);

class Planning extends FixtureApi {
  readonly sent: [string, ActionTrackingInput][] = [];

  putAction: FixtureApi['putAction'] = async (_, checkId, input) => {
    this.sent.push([checkId, input]);
    if (input.version !== 0) {
      throw new Error('bob changed the action meanwhile');
    }
    return {
      ...input,
      updatedBy: 'user:default/ada',
      updatedAt: '2026-11-16T09:00:00.000Z',
      version: 1,
      overdue: false,
    };
  };
}

it('settles owner, due date and issue of an action', async () => {
  const api = new Planning('full');
  await renderPage(<EntityTab />, {
    api,
    url: '/?finding=rel-dynamodb-pitr',
  });
  const dialog = within(await screen.findByRole('dialog', { name: 'Finding' }));
  await userEvent.type(
    await dialog.findByRole('textbox', { name: 'Assigned to' }),
    'group:default/orders',
  );
  const due = dialog.getByLabelText('Due');
  await userEvent.type(due, '2026-12-24');
  await userEvent.type(
    dialog.getByRole('textbox', { name: 'Issue' }),
    'https://issues.example.com/ORD-1',
  );
  await userEvent.click(dialog.getByRole('button', { name: 'Save plan' }));
  await waitFor(() =>
    expect(api.sent).toEqual([
      [
        'rel-dynamodb-pitr',
        {
          ownerRef: 'group:default/orders',
          dueDate: '2026-12-24',
          issueUrl: 'https://issues.example.com/ORD-1',
          status: 'open',
          version: 0,
        },
      ],
    ]),
  );
  expect(await dialog.findByText('Saved.')).toBeInTheDocument();
});

it('says when it is due where nobody settled that', async () => {
  const api = new Planning('full');
  const { getFinding } = api;
  api.getFinding = async (...args) => {
    const finding = await getFinding(...args);
    return {
      ...finding,
      action: finding.action && {
        ...finding.action,
        defaultDue: { dueDate: '2026-10-01', days: 30, overdue: true },
      },
    };
  };
  await renderPage(<EntityTab />, {
    api,
    url: '/?finding=rel-dynamodb-pitr',
  });
  const dialog = within(await screen.findByRole('dialog', { name: 'Finding' }));
  expect(
    await dialog.findByText(/^Nobody settled a due date\. .*, 30 days after/),
  ).toBeInTheDocument();
  expect(dialog.getByText(/^Overdue since/)).toBeInTheDocument();
  expect(dialog.getByLabelText('Due')).toHaveValue('');
});

it('says that calling it done is not the proof', async () => {
  await renderPage(<EntityTab />, {
    api: new Planning('full'),
    url: '/?finding=rel-dynamodb-pitr',
  });
  const dialog = within(await screen.findByRole('dialog', { name: 'Finding' }));
  await userEvent.click(await dialog.findByRole('checkbox', { name: 'Done' }));
  expect(
    dialog.getByText(/closes when a reading proves it/),
  ).toBeInTheDocument();
});

it('shows both plans when somebody else was quicker, and keeps the draft', async () => {
  const api = new Planning('full');
  const { getFinding, putAction } = api;
  let theirs = false;
  api.getFinding = async (...args) => {
    const finding = await getFinding(...args);
    return {
      ...finding,
      action: finding.action && {
        ...finding.action,
        tracking: theirs
          ? {
              ownerRef: 'group:default/platform',
              status: 'open' as const,
              updatedBy: 'user:default/bob',
              updatedAt: '2026-11-16T08:59:00.000Z',
              version: 1,
              overdue: false,
            }
          : undefined,
      },
    };
  };
  api.putAction = async () => {
    theirs = true;
    throw Object.assign(new Error('bob changed the action meanwhile'), {
      statusCode: 409,
    });
  };
  await renderPage(<EntityTab />, {
    api,
    url: '/?finding=rel-dynamodb-pitr',
  });
  const dialog = within(await screen.findByRole('dialog', { name: 'Finding' }));
  const owner = await dialog.findByRole('textbox', { name: 'Assigned to' });
  await userEvent.type(owner, 'group:default/orders');
  const save = dialog.getByRole('button', { name: 'Save plan' });
  await userEvent.click(save);
  expect(
    await dialog.findByText('bob settled something else meanwhile'),
  ).toBeInTheDocument();
  expect(dialog.getByText('Assigned to: platform')).toBeInTheDocument();
  expect(owner).toHaveValue('group:default/orders');
  const sent: ActionTrackingInput[] = [];
  api.putAction = async (ref, checkId, input) => {
    sent.push(input);
    return putAction(ref, checkId, { ...input, version: 0 });
  };
  await userEvent.click(save);
  await waitFor(() =>
    expect(sent).toEqual([
      { ownerRef: 'group:default/orders', status: 'open', version: 1 },
    ]),
  );
});
