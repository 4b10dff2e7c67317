/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { AwsCall } from '../../src/identifyCall';
import { dataPoint, Generator, MetricModel } from './MetricModel';

const escape = (text: string) =>
  text.replace(/[<>&'"]/g, c => `&#${c.charCodeAt(0)};`);

interface Query {
  id: string;
  name: string;
  stat: string;
  periodSeconds: number;
  dimensions: string[];
}

/** Reads the queries of a form-encoded or JSON GetMetricData request. */
function queriesOf(body: string): { queries: Query[]; start: Date; end: Date } {
  if (body.trimStart().startsWith('{')) {
    const json = JSON.parse(body);
    return {
      start: new Date(json.StartTime * 1000),
      end: new Date(json.EndTime * 1000),
      queries: json.MetricDataQueries.map(
        (query: {
          Id: string;
          MetricStat: {
            Metric: {
              MetricName: string;
              Dimensions?: { Value: string }[];
            };
            Stat: string;
            Period: number;
          };
        }) => ({
          id: query.Id,
          name: query.MetricStat.Metric.MetricName,
          stat: query.MetricStat.Stat,
          periodSeconds: query.MetricStat.Period,
          dimensions: (query.MetricStat.Metric.Dimensions ?? []).map(
            d => d.Value,
          ),
        }),
      ),
    };
  }
  const form = new URLSearchParams(body);
  const queries: Query[] = [];
  for (let i = 1; form.has(`MetricDataQueries.member.${i}.Id`); i += 1) {
    const at = `MetricDataQueries.member.${i}`;
    const stat = `${at}.MetricStat`;
    const dimensions: string[] = [];
    for (
      let d = 1;
      form.has(`${stat}.Metric.Dimensions.member.${d}.Value`);
      d += 1
    ) {
      dimensions.push(
        form.get(`${stat}.Metric.Dimensions.member.${d}.Value`) ?? '',
      );
    }
    queries.push({
      id: form.get(`${at}.Id`) ?? '',
      name: form.get(`${stat}.Metric.MetricName`) ?? '',
      stat: form.get(`${stat}.Stat`) ?? '',
      periodSeconds: Number(form.get(`${stat}.Period`)),
      dimensions,
    });
  }
  return {
    queries,
    start: new Date(form.get('StartTime') ?? ''),
    end: new Date(form.get('EndTime') ?? ''),
  };
}

function points(options: {
  generator: Generator;
  query: Query;
  start: Date;
  end: Date;
}): { at: Date; value: number }[] {
  const { generator, query, start, end } = options;
  const step = query.periodSeconds * 1000;
  const found: { at: Date; value: number }[] = [];
  const first = Math.ceil(start.getTime() / step) * step;
  for (let time = first; time + step <= end.getTime(); time += step) {
    const at = new Date(time);
    const value = dataPoint({ generator, ...query, start: at });
    found.push({ at, value: Math.round(value * 1000) / 1000 });
  }
  return found;
}

/**
 * Answers GetMetricData from a model, because the emulator knows only what was
 * put into it one value at a time.
 */
export function answerMetricData(
  model: MetricModel,
  call: Pick<AwsCall, 'body'>,
): string | object {
  const body = call.body.toString();
  const { queries, start, end } = queriesOf(body);
  const results = queries.map(query => {
    const generator = model.find(query);
    return {
      id: query.id,
      label: query.name,
      points: generator ? points({ generator, query, start, end }) : [],
    };
  });
  if (body.trimStart().startsWith('{')) {
    return {
      MetricDataResults: results.map(r => ({
        Id: r.id,
        Label: r.label,
        StatusCode: 'Complete',
        Timestamps: r.points.map(p => p.at.getTime() / 1000),
        Values: r.points.map(p => p.value),
      })),
    };
  }
  const members = results.map(
    r =>
      `<member><Id>${escape(r.id)}</Id><Label>${escape(
        r.label,
      )}</Label><StatusCode>Complete</StatusCode><Timestamps>${r.points
        .map(p => `<member>${p.at.toISOString()}</member>`)
        .join('')}</Timestamps><Values>${r.points
        .map(p => `<member>${p.value}</member>`)
        .join('')}</Values></member>`,
  );
  return `<GetMetricDataResponse xmlns="http://monitoring.amazonaws.com/doc/2010-08-01/"><GetMetricDataResult><MetricDataResults>${members.join(
    '',
  )}</MetricDataResults></GetMetricDataResult><ResponseMetadata><RequestId>demo</RequestId></ResponseMetadata></GetMetricDataResponse>`;
}
