/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Proxy } from '../index';
import { Session, Tags } from '../demo/build/session';

/** The emulator, like AWS, lets nobody set the reserved tag by hand. */
const STANDS_FOR_STACK_ID = 'stand-in-for-stack-id';

/** ARN of the stack of that name. */
export const stackArn = (session: Session, name: string) =>
  `arn:aws:cloudformation:${session.region}:${session.accountId}:stack/${name}/0a1b2c3d-1111-2222-3333-444455556666`;

/** Tags of what a CDK stack made, until `showStack` gives them their name. */
export const stackTags = (session: Session, name: string): Tags => ({
  [STANDS_FOR_STACK_ID]: stackArn(session, name),
});

/** Answers from now on as if a stack without drift had made the resources. */
export function showStack(options: {
  proxy: Proxy;
  session: Session;
  name: string;
  now: Date;
}) {
  const { proxy, session, name, now } = options;
  const day = (daysAgo: number) =>
    new Date(now.getTime() - daysAgo * 86_400_000).toISOString();
  const answer = (operation: string, body: string) =>
    `<${operation}Response xmlns="http://cloudformation.amazonaws.com/doc/2010-05-15/"><${operation}Result>${body}</${operation}Result></${operation}Response>`;
  proxy.rewrite('*', text =>
    text.replaceAll(STANDS_FOR_STACK_ID, 'aws:cloudformation:stack-id'),
  );
  proxy.overrule('cloudformation:DescribeStacks', () =>
    answer(
      'DescribeStacks',
      `<Stacks><member><StackName>${name}</StackName><StackId>${stackArn(
        session,
        name,
      )}</StackId><CreationTime>${day(
        60,
      )}</CreationTime><StackStatus>UPDATE_COMPLETE</StackStatus><EnableTerminationProtection>true</EnableTerminationProtection><DriftInformation><StackDriftStatus>IN_SYNC</StackDriftStatus><LastCheckTimestamp>${day(
        2,
      )}</LastCheckTimestamp></DriftInformation><Tags><member><Key>component</Key><Value>orders-api</Value></member></Tags></member></Stacks>`,
    ),
  );
  proxy.overrule('cloudformation:ListStackResources', () =>
    answer('ListStackResources', '<StackResourceSummaries/>'),
  );
}
