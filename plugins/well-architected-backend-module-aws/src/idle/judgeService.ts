/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  AssessContext,
  fail,
  notApplicable,
  pass,
  sum,
  Verdict,
} from 'backstage-plugin-well-architected-node';
import service from '../collectors/ecs-service';
import { estimateText } from '../pricing';
import { count, figure } from '../text/figures';
import { daysSince } from '../time/age';
import { DAYS, IDLE_BYTES, IDLE_CPU } from './limits';

const DAY_SECONDS = 86_400;
type Service = ReturnType<typeof service.sample>;

/** Requests where a target group counts them, else bytes on the busiest day. */
function trafficOf(found: Service, ctx: AssessContext) {
  if (found.data.targetGroupArns.length > 0) {
    const requests = sum(ctx.metric('serviceRequests', found).values);
    return {
      none: requests === 0,
      says: `${count(requests, 'request')} per target`,
    };
  }
  const sent = ctx.metric('serviceSent', found).values;
  const perDay = ctx
    .metric('serviceReceived', found)
    .values.map((rate, day) => (rate + (sent[day] ?? 0)) * DAY_SECONDS);
  const peak = Math.max(...perDay);
  return {
    none: peak < IDLE_BYTES,
    says: `at most ${figure(peak / 1e6, 1)} MB of traffic a day`,
  };
}

/**
 * Judges whether an ECS service is idle. The check declares the metrics
 * `serviceCpu`, `serviceRequests`, `serviceReceived` and `serviceSent`.
 */
export function judgeService(found: Service, ctx: AssessContext): Verdict {
  const label = `ECS service ${found.name} (${count(
    found.data.runningCount,
    'task',
  )})`;
  if (found.data.runningCount === 0) {
    return notApplicable(`${label} does not run`);
  }
  if (daysSince(found.createdAt, ctx.now) < DAYS) {
    return notApplicable(`${label} is younger than ${DAYS} days`);
  }
  const peakCpu = Math.max(...ctx.metric('serviceCpu', found).values);
  const cpu = `${label}: at most ${figure(peakCpu, 1)} % CPU`;
  if (peakCpu >= IDLE_CPU) {
    return pass(`${cpu} in ${DAYS} days`, { peakCpu });
  }
  const { none, says } = trafficOf(found, ctx);
  const message = `${cpu} and ${says} in ${DAYS} days`;
  return none
    ? fail(`${message}${estimateText(undefined)}`, { peakCpu })
    : pass(message, { peakCpu });
}
