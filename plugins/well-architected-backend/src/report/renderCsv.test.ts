/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  ActionItem,
  CheckResult,
  Waiver,
} from 'backstage-plugin-well-architected-common';
import { renderCsv } from './renderCsv';

const result = (overrides: Partial<CheckResult> = {}): CheckResult => ({
  checkId: 'rel-dynamodb-pitr',
  pillar: 'reliability',
  title: 'Tables can be restored',
  state: 'fail',
  risk: 'HIGH',
  riskReasons: [],
  riskClass: 'data-loss',
  effort: 'Low',
  basis: 'observed',
  evidence: 'aws-resource',
  message: 'orders: DISABLED',
  missingActions: [],
  failed: 1,
  unknown: 0,
  total: 12,
  accountFinding: false,
  since: '2026-11-01T05:00:00.000Z',
  evaluatedAt: '2026-11-20T05:00:00.000Z',
  ...overrides,
});
const action = {
  checkId: 'rel-dynamodb-pitr',
  tracking: {
    ownerRef: 'group:default/team-orders',
    dueDate: '2026-11-19',
    issueUrl: 'https://issues.example.com/ORD-1',
    status: 'open',
    updatedBy: 'user:default/ada',
    updatedAt: '2026-11-18T00:00:00.000Z',
    version: 1,
    overdue: true,
  },
} as ActionItem;
const waiver = {
  checkId: 'rel-dynamodb-pitr',
  state: 'requested',
  expires: '2027-02-01',
  requestedBy: 'user:default/ada',
  reason: 'Rebuilt from "events", twice',
} as Waiver;

const render = (results: CheckResult[], actionPlan: ActionItem[] = []) =>
  renderCsv({ results, actionPlan, waivers: [] });
/** The row of one result with this message, without its other cells. */
const messageCell = (message: string) =>
  render([result({ message, title: 'T' })])
    .split('\r\n')[1]
    .replace(/^.*?,T,/, '')
    .replace(/,1,12,.*$/s, '');

describe('renderCsv', () => {
  it('is a row for each check with what was settled about it', () => {
    const text = renderCsv({
      results: [result(), result({ checkId: 'rel-x', state: 'pass' })],
      actionPlan: [action],
      waivers: [waiver],
    });
    expect(text).toBe(
      `\uFEFF${[
        'Pillar,State,Risk,Effort,Check,Title,Message,Resources failed,Resources total,Since,Owner,Due date,Due date from,Overdue,Issue,Waiver',
        'Reliability,open,HIGH,Low,rel-dynamodb-pitr,Tables can be restored,orders: DISABLED,1,12,2026-11-01T05:00:00.000Z,group:default/team-orders,2026-11-19,settled,yes,https://issues.example.com/ORD-1,"user:default/ada asks to accept it until 2027-02-01: Rebuilt from ""events"", twice"',
        'Reliability,passed,HIGH,Low,rel-x,Tables can be restored,orders: DISABLED,1,12,2026-11-01T05:00:00.000Z,,,,,,',
        '',
      ].join('\r\n')}`,
    );
  });

  it.each([
    [
      '=HYPERLINK("https://example.com")',
      `"'=HYPERLINK(""https://example.com"")"`,
    ],
    ['+1', `'+1`],
    ['-1', `'-1`],
    ['@SUM(A1)', `'@SUM(A1)`],
    ['\t=1', `'=1`],
    ['\r=1', `'=1`],
    [' =1', `'=1`],
    ['a=1', 'a=1'],
    ['one\r\ntwo', 'one two'],
    ['with, comma', '"with, comma"'],
  ])('writes %j so that nothing is calculated', (message, cell) => {
    expect(messageCell(message)).toBe(cell);
  });

  it('neutralises every column, not only the message', () => {
    const [, row] = render(
      [result({ title: '=1', checkId: '@check' })],
      [
        {
          ...action,
          checkId: '@check',
          tracking: { ...action.tracking!, ownerRef: '-x' },
        },
      ],
    ).split('\r\n');
    expect(row).toContain(`,'@check,'=1,`);
    expect(row).toContain(`,'-x,`);
  });

  it('has its headings without a row', () => {
    expect(render([])).toMatch(/^\uFEFFPillar,.*,Waiver\r\n$/);
  });
});
