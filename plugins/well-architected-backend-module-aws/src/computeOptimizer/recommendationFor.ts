/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  AssessContext,
  notApplicable,
  Resource,
  ResourceSource,
  unknown,
  Verdict,
} from 'backstage-plugin-well-architected-node';
import databases from '../collectors/compute-optimizer-database';
import functions from '../collectors/compute-optimizer-function';
import groups from '../collectors/compute-optimizer-group';
import instances from '../collectors/compute-optimizer-instance';
import services from '../collectors/compute-optimizer-service';
import volumes from '../collectors/compute-optimizer-volume';
import { Recommendation } from './recommendation';

type Source = ResourceSource<string, Recommendation>;

const SOURCES: Readonly<Record<string, Source>> = {
  'AWS::EC2::Instance': instances,
  'AWS::AutoScaling::AutoScalingGroup': groups,
  'AWS::ECS::Service': services,
  'AWS::RDS::DBInstance': databases,
  'AWS::EC2::Volume': volumes,
  'AWS::Lambda::Function': functions,
};
/** Databases that answer the RDS API but are not analysed. */
const OTHER_ENGINES = ['docdb', 'neptune'];

/** Key of the index: the ARN that a recommendation is about. */
const resourceArnOf = ({ data }: Resource<string, Recommendation>) =>
  data.resourceArn;

/** Why Compute Optimizer has nothing to say about a resource, by its nature. */
function exempt({ type, name, data }: Resource): string | undefined {
  switch (type) {
    case 'AWS::EC2::Instance':
      if (data.autoScalingGroup) {
        return `${name} is judged with its Auto Scaling group ${data.autoScalingGroup}`;
      }
      return data.state === 'running' ? undefined : `${name} does not run`;
    case 'AWS::AutoScaling::AutoScalingGroup':
      return data.desiredCapacity === 0 ? `${name} has no instance` : undefined;
    case 'AWS::ECS::Service':
      return data.desiredCount === 0 ? `${name} runs no task` : undefined;
    case 'AWS::RDS::DBInstance':
      return OTHER_ENGINES.includes(String(data.engine))
        ? `${name} is a ${data.engine} instance, which Compute Optimizer does not analyse`
        : undefined;
    case 'AWS::EC2::Volume':
      return data.state === 'in-use' ? undefined : `${name} is not attached`;
    default:
      return undefined;
  }
}

/** A function that is hardly called: nothing to measure, and nothing to save. */
function hardlyCalled({ findings }: Recommendation): boolean {
  return findings.some(
    f => f.finding === 'Unavailable' && f.reasons.includes('InsufficientData'),
  );
}

/**
 * What Compute Optimizer recommends for a resource, or the verdict where it
 * recommends nothing: not applicable by the nature of the resource, unknown
 * where it has not measured enough.
 *
 * @throws UnknownError when the recommendations of this type could not be read,
 * such as in an account that is not enrolled.
 */
export function recommendationFor(
  resource: Resource,
  context: AssessContext,
): { recommendation: Recommendation } | { verdict: Verdict } {
  const { name, type, region, arn } = resource;
  const nature = exempt(resource);
  if (nature) {
    return { verdict: notApplicable(nature) };
  }
  const [found] =
    context.index(SOURCES[type], resourceArnOf, { region }).get(arn ?? '') ??
    [];
  if (!found) {
    return {
      verdict: unknown(
        'NOT_ENOUGH_DATA',
        `Compute Optimizer has no recommendation for ${name} in ${region}: it needs 30 hours of metrics in the last 14 days, and supports some types only`,
      ),
    };
  }
  const recommendation = found.data;
  if (hardlyCalled(recommendation)) {
    return {
      verdict: notApplicable(
        `${name} was invoked fewer than 50 times in 14 days, too little for Compute Optimizer to judge`,
      ),
    };
  }
  if (recommendation.findings.some(f => f.finding === 'Unavailable')) {
    return {
      verdict: unknown(
        'NOT_ENOUGH_DATA',
        `Compute Optimizer came to no conclusion about ${name} (${recommendation.findings
          .flatMap(f => f.reasons)
          .join(', ')})`,
      ),
    };
  }
  return { recommendation };
}
