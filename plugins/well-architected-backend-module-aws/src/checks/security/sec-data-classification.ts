/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Controls can only match the sensitivity of data that somebody declared.
 *
 * How we look: the data classification that the entity declares or inherits,
 * against the allowed levels, and the share of buckets, tables, databases and
 * clusters that carry the tag with it. What we cannot see: whether it is right.
 */
import {
  defineCheck,
  fail,
  namesOf,
  notApplicable,
  pass,
} from 'backstage-plugin-well-architected-node';
import dynamodbTable from '../../collectors/dynamodb-table';
import rdsCluster from '../../collectors/rds-cluster';
import rdsInstance from '../../collectors/rds-instance';
import s3Bucket from '../../collectors/s3-bucket';
import tagged from '../../collectors/tagged-resource';
import { shareOf, shareVerdict } from '../../inventory/shareVerdict';
import { outOf, verb } from '../../text/figures';

const NO_DATA = ['none', 'no data', 'no-data'];

const tables = (withTag: number, without: number) =>
  Array.from({ length: withTag + without }, (_, i) =>
    dynamodbTable.sample({
      id: `table-${i}`,
      tags: i < withTag ? { 'data-classification': 'internal' } : {},
    }),
  );

export default defineCheck({
  id: 'sec-data-classification',
  pillar: 'security',
  secondaryPillars: ['sustainability'],
  title: 'Data is classified',
  risk: 'MEDIUM',
  riskClass: 'governance',
  wafRisk: 'HIGH',
  effort: 'Low',
  evidence: 'catalog-entity',
  bestPractices: ['SEC07-BP01', 'SEC07-BP02', 'SUS04-BP01'],
  seedRefs: ['KA-SEC-7'],
  parameters: {
    minShare: 0.9,
    levels: ['public', 'internal', 'confidential', 'restricted'],
    tagKey: 'data-classification',
  },
  impact: 'Controls cannot match sensitivity.',
  issue: f => `The data of ${f.entity.name} is not classified: ${f.message}`,
  recommendation: f =>
    `Agree on four levels and tag data stores of ${f.entity.name} (${f.names}); use Amazon Macie to find personal data in S3.`,
  steps: f => [
    `Set the annotation on ${f.entity.name}`,
    `Tag stores in IaC with ${f.parameters.tagKey}: ${f.names}`,
    'Run Macie once',
  ],
  successCriteria: () => ['All stores tagged'],
  tradeOffs: [{ pillar: 'cost-optimization', text: 'Macie is billed per GB' }],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_data_classification_identify_data.html',
    'https://docs.aws.amazon.com/macie/latest/user/what-is-macie.html',
  ],
  equivalents: {
    prowler: ['macie_is_enabled'],
    serviceScreener: ['s3.MacieToEnable'],
    configRules: ['MACIE_STATUS_CHECK'],
  },
  on: [
    s3Bucket.with(),
    rdsInstance.with(),
    rdsCluster.with(),
    dynamodbTable.with(),
  ],
  uses: [tagged.with()],
  evaluate(store, ctx) {
    const { name, tags, region } = store;
    if (store.type === 'AWS::RDS::DBInstance' && store.data.clusterId) {
      return notApplicable(
        `${name} is a member of cluster ${store.data.clusterId}, which is judged`,
      );
    }
    const key = ctx.text('tagKey');
    const level = tags[key]?.trim();
    if (level) {
      return pass(`${name} is tagged ${key}=${level}`, { level });
    }
    // Without its tags a store cannot be called untagged.
    ctx.all(tagged, { region });
    return fail(`${name} has no tag ${key}`, {}, { risk: 'LOW' });
  },
  conclude(context) {
    const { entity, observations } = context;
    const levels = context.texts('levels');
    const declared = context.context.dataClassification;
    if (!declared) {
      return fail(
        `${entity.name} declares no data classification`,
        {},
        { risk: 'MEDIUM' },
      );
    }
    const evidence = { dataClassification: declared };
    const level = declared.trim().toLowerCase();
    const share = shareOf(context, context.number('minShare'));
    if (NO_DATA.includes(level)) {
      const stores = observations.filter(
        o => o.status === 'pass' || o.status === 'fail',
      );
      if (stores.length > 0) {
        return fail(
          `${entity.name} declares "${declared}" but has ${namesOf(
            stores.map(o => o.subject.name),
          )} in scope`,
          evidence,
          { risk: 'MEDIUM' },
        );
      }
      return share.side === 'none'
        ? notApplicable(
            `${entity.name} declares "${declared}" and has 0 data stores in scope`,
            evidence,
          )
        : context.usual();
    }
    if (!levels.includes(level)) {
      return fail(
        `${
          entity.name
        } declares "${declared}", which is not one of ${levels.join(', ')}`,
        evidence,
        { risk: 'MEDIUM' },
      );
    }
    if (share.side === 'none') {
      return pass(
        `${entity.name} declares its data ${declared} and has 0 data stores in scope`,
        evidence,
      );
    }
    const judged = share.good + share.bad;
    const text = `${entity.name} declares its data ${declared}, and ${outOf(
      share.good,
      judged,
      'data store',
    )} (${share.percent} %) ${verb(
      judged === 1 ? 1 : share.good,
      'carries',
      'carry',
    )} the tag ${context.text('tagKey')}`;
    return shareVerdict({
      context,
      share,
      text,
      below: text,
      evidence: {
        ...evidence,
        tagged: share.good,
        stores: share.good + share.bad,
      },
    });
  },
  examples: [
    {
      name: 'declared internal, and 9 of 10 stores are tagged',
      context: { dataClassification: 'internal' },
      resources: tables(9, 1),
      expect: { state: 'pass', says: ['internal', '9 of 10', '90 %'] },
    },
    {
      name: '17 of 19 stores are tagged',
      context: { dataClassification: 'internal' },
      resources: tables(17, 2),
      expect: { state: 'fail', risk: 'LOW', says: ['89 %', 'table-17'] },
    },
    {
      name: 'a bucket and a cluster with its member',
      context: { dataClassification: 'restricted' },
      resources: [
        s3Bucket.sample({ tags: { 'data-classification': 'restricted' } }),
        rdsCluster.sample({ tags: { 'data-classification': 'restricted' } }),
        rdsInstance.sample({ data: { clusterId: 'orders-cluster' } }),
      ],
      expect: { state: 'pass', says: ['2 of 2', 'which is judged'] },
    },
    {
      name: 'a key of the organisation',
      context: { dataClassification: 'internal' },
      resources: [rdsInstance.sample({ tags: { sensitivity: 'internal' } })],
      parameters: { tagKey: 'sensitivity' },
      expect: { state: 'pass', says: ['sensitivity'] },
    },
    {
      name: 'declared internal, without a store',
      context: { dataClassification: 'internal' },
      expect: { state: 'pass', says: ['internal', '0 data stores'] },
    },
    {
      name: 'nothing declared',
      resources: tables(2, 0),
      expect: { state: 'fail', risk: 'MEDIUM', says: ['orders-api'] },
    },
    {
      name: 'nothing declared and nothing tagged',
      resources: tables(0, 2),
      expect: { state: 'fail', risk: 'MEDIUM', says: ['declares no'] },
    },
    {
      name: 'a level that nobody agreed on',
      context: { dataClassification: 'top secret' },
      expect: { state: 'fail', says: ['top secret', 'confidential'] },
    },
    {
      name: 'no data, but a table',
      context: { dataClassification: 'none' },
      resources: tables(1, 0),
      expect: { state: 'fail', risk: 'MEDIUM', says: ['table-0'] },
    },
    {
      name: 'no data and no store',
      context: { dataClassification: 'none' },
      expect: { state: 'not-applicable', says: ['0 data stores'] },
    },
    {
      name: 'tags may not be read',
      context: { dataClassification: 'internal' },
      resources: tables(0, 1),
      problems: [
        {
          collector: tagged,
          status: 'denied',
          missingAction: 'tag:GetResources',
        },
      ],
      expect: { state: 'unknown', missingAction: 'tag:GetResources' },
    },
    {
      name: 'no data is declared, and buckets may not be listed',
      context: { dataClassification: 'none' },
      problems: [
        {
          collector: s3Bucket,
          status: 'denied',
          missingAction: 's3:ListAllMyBuckets',
        },
      ],
      expect: { state: 'unknown', missingAction: 's3:ListAllMyBuckets' },
    },
  ],
});
