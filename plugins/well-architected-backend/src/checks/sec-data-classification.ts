/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Controls can only match the sensitivity of data that somebody declared.
 *
 * How we look: the data classification that the entity declares or inherits,
 * against the allowed levels. What we cannot see: whether it is right. Not
 * looked at yet: the tag data-classification on the data stores themselves.
 */
import {
  defineEntityCheck,
  fail,
  notApplicable,
  pass,
} from 'backstage-plugin-well-architected-node';

const NO_DATA = ['none', 'no data', 'no-data'];
const STORE_TYPES = [
  'AWS::S3::Bucket',
  'AWS::RDS::DBInstance',
  'AWS::RDS::DBCluster',
  'AWS::DynamoDB::Table',
];

export default defineEntityCheck({
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
  },
  impact: 'Controls cannot match sensitivity.',
  issue: f => `The data of ${f.entity.name} is not classified: ${f.message}`,
  recommendation: f =>
    `Agree on four levels and tag data stores of ${f.entity.name} (${f.names}); use Amazon Macie to find personal data in S3.`,
  steps: f => [
    `Set the annotation on ${f.entity.name}`,
    'Tag stores in IaC',
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
  conclude(context) {
    const { entity, resourceCounts } = context;
    const levels = context.texts('levels');
    const declared = context.context.dataClassification;
    if (!declared) {
      return fail(`${entity.name} declares no data classification`);
    }
    const evidence = { dataClassification: declared };
    const level = declared.trim().toLowerCase();
    if (NO_DATA.includes(level)) {
      const stores = STORE_TYPES.filter(type => resourceCounts[type] > 0);
      return stores.length === 0
        ? notApplicable(
            `${entity.name} declares "${declared}" and has 0 data stores in scope`,
            evidence,
          )
        : fail(
            `${entity.name} declares "${declared}" but has ${stores.join(
              ', ',
            )} in scope`,
            evidence,
          );
    }
    return levels.includes(level)
      ? pass(`${entity.name} declares its data ${declared}`, evidence)
      : fail(
          `${
            entity.name
          } declares "${declared}", which is not one of ${levels.join(', ')}`,
          evidence,
        );
  },
  examples: [
    {
      name: 'declared internal',
      context: { dataClassification: 'internal' },
      expect: { state: 'pass', says: ['internal'] },
    },
    {
      name: 'nothing declared',
      expect: { state: 'fail', risk: 'MEDIUM', says: ['orders-api'] },
    },
    {
      name: 'a level that nobody agreed on',
      context: { dataClassification: 'top secret' },
      expect: { state: 'fail', says: ['top secret', 'confidential'] },
    },
    {
      name: 'no data and no store',
      context: { dataClassification: 'none' },
      expect: { state: 'not-applicable', says: ['0 data stores'] },
    },
  ],
});
