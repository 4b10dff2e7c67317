/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { pillarOf } from 'backstage-plugin-well-architected-common';
import { headerComment } from './headerComment';
import { renderCheckPage } from './renderCheckPage';
import { renderCoverage } from './renderCoverage';
import { renderIamPolicy } from './renderIamPolicy';
import { renderRoleTemplate } from './renderRoleTemplate';
import { bucket, catalogue, loaded } from './__testUtils__/sampleChecks';

describe('headerComment', () => {
  it('is the comment after the licence', () => {
    expect(loaded.map(c => headerComment(c.source))).toEqual([
      'Why versions matter.\n\nHow we look.',
      'About plans.',
    ]);
  });

  it('is empty where a file has none', () => {
    expect(headerComment('/* Licence */\nconst a = 1;')).toBe('');
  });
});

describe('renderCheckPage', () => {
  const page = renderCheckPage({
    pillar: pillarOf('reliability'),
    checks: loaded,
    catalogue,
  });

  it.each([
    'Why versions matter.',
    '- **Risk:** HIGH (data-loss)',
    '- **Parameters:** `minDays`: `7`',
    '- **IAM actions:** `s3:GetBucketVersioning`; `s3:ListAllMyBuckets`',
    '- **Prowler:** `s3_bucket_object_versioning`',
    '- **Founding document:** S3 versioning',
    '- **Helps as well:** Security',
    '> Enable Amazon S3 Versioning on invoices.',
    '1. Enable it on invoices',
    '- Cost Optimization: old versions are billed',
    '- fail: versioning is suspended',
    '**Yes means:** It was read this year.',
  ])('says: %s', text => {
    expect(page).toContain(text);
  });

  it('links each best practice', () => {
    expect(page).toMatch(
      /\[REL09-BP01 [^\]]+\]\(https:\/\/docs\.aws[^)]+\) \(HIGH\)/,
    );
  });

  it('leaves the checks of other pillars to their pages', () => {
    expect(
      renderCheckPage({
        pillar: pillarOf('security'),
        checks: loaded,
        catalogue,
      }),
    ).toContain('0 checks:');
  });
});

describe('renderCoverage', () => {
  const page = renderCoverage({ checks: loaded, catalogue });

  it('counts what is served', () => {
    expect(page).toContain(
      '2 checks serve 1 of the 2 items of the founding document, 2 of the 57 questions and 2 of the 307 best practices',
    );
  });

  it('links what exists and names what comes later', () => {
    expect(page).toContain(
      '| REL-C6 | S3 versioning | [rel-s3-versioning](checks/reliability.md#rel-s3-versioning) |',
    );
    expect(page).toContain('| REL-C7 | Later \\| more | _rel-later_ |');
    expect(page).toMatch(/- REL09-BP02 .*: _rel-later_/);
  });

  it('names every best practice without a check', () => {
    expect(page.match(/^- [A-Z]+\d\d-BP\d\d /gm)).toHaveLength(305);
  });
});

describe('renderIamPolicy', () => {
  it('is the sorted union of what the collectors need', () => {
    expect(JSON.parse(renderIamPolicy({ collectors: [bucket] }))).toEqual({
      Version: '2012-10-17',
      Statement: [
        {
          Sid: 'WellArchitectedRead',
          Effect: 'Allow',
          Action: [
            'cloudwatch:GetMetricData',
            'kms:DescribeKey',
            'pricing:GetProducts',
            's3:GetBucketPolicy',
            's3:GetBucketVersioning',
            's3:ListAllMyBuckets',
          ],
          Resource: '*',
        },
      ],
    });
  });
});

describe('renderRoleTemplate', () => {
  it('trusts one principal with an external id and grants the same actions', () => {
    const template = renderRoleTemplate({ collectors: [bucket] });
    expect(template).toContain('sts:ExternalId: !Ref ExternalId');
    expect(template.match(/^ {18}- \S+$/gm)).toHaveLength(6);
  });
});
