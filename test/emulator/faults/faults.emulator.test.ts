/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * For every SDK operation that a collector declares and some account leads to:
 * it does not answer, breaks off, answers with a web page or with garbage, and
 * its list goes on for ever, in circles, breaks off at the second page or has
 * everything twice. Collectors, clients, their parsers and the classification
 * are the real ones; what is not broken comes from a tape (see ../denials).
 *
 * Whatever happens, nothing that was seen is taken for gone or comes twice,
 * nothing passes that did not pass before, what is unknown names the operation,
 * and the calls are bounded.
 */
import { checks as allChecks } from '../../../plugins/well-architected-backend-module-aws/src/checks/index.generated';
import { collectors as allCollectors } from '../../../plugins/well-architected-backend-module-aws/src/collectors/index.generated';
import { declaredActions } from '../../../plugins/well-architected-backend-module-aws/src/aws/declaredActions';
import { Observation } from 'backstage-plugin-well-architected-common';
import { Resource } from 'backstage-plugin-well-architected-node';
import { TapeFault } from '../denials/AccountTape';
import { review } from '../denials/compareReviews';
import { Part } from '../denials/readOnTape';
import { ReviewedAccount, tapeAccounts } from '../denials/tapeAccounts';
import {
  Emulator,
  Proxy,
  resolveLoopbackNames,
  startEmulator,
  startProxy,
} from '../index';
import { Sickness, startSickNetwork } from './startSickNetwork';
import {
  breaksOff,
  circling,
  doubled,
  endless,
  garbage,
  overTheNetwork,
} from './tapeFaults';

const checks = [...allChecks];
const collectors = [...allCollectors];
const operations = [...declaredActions(collectors).keys()];
const MOST_PAGES = 30;
/** Whoever does not answer is given less time than whoever does. */
const SILENCE_MS = 150;
const ANSWER_MS = 10_000;
const SICKNESSES: Sickness[] = [
  'silent',
  'closed',
  'cut',
  'web page',
  'web page 404',
];

/** Garbage that is not told from an answer, and why that is no harm. */
const LEFT_OUT: Record<string, string> = {
  'iam:GenerateCredentialReport':
    'anything but COMPLETE is waited for, a minute',
  'stepfunctions:DescribeStateMachine': 'says what it is about in other words',
};

let emulator: Emulator;
let proxy: Proxy;
let network: Awaited<ReturnType<typeof startSickNetwork>>;
let accounts: ReviewedAccount[];

beforeAll(async () => {
  resolveLoopbackNames();
  emulator = await startEmulator();
  proxy = await startProxy({ target: emulator.url });
  network = await startSickNetwork();
  accounts = await tapeAccounts({ emulator, proxy, checks, collectors });
}, 600_000);

afterAll(async () => {
  await network?.stop();
  await proxy?.stop();
  await emulator?.stop();
});

const placeOf = ({ type, region, id }: Resource) => `${type} ${region} ${id}`;

const isPass = ({ status }: Observation) => status === 'pass';

const aboutOf = ({ checkId, subject }: Observation) =>
  [checkId, subject.type, subject.region, subject.id].join(' ');

/** What of a resource could not be read, in words. */
const unreadOf = (resource: Resource) =>
  Object.values(resource.data).flatMap(value =>
    value && typeof value === 'object' && 'unread' in value
      ? [JSON.stringify(value.unread)]
      : [],
  );

/** Resources lost or doubled, and reasons that do not tell the operation. */
function problemsOf(options: {
  operation: string;
  before: Part;
  after: Part;
}): string[] {
  const { operation, before, after } = options;
  const name = before.collector.id;
  const { status, reason = '' } = after.status;
  const places = after.resources.map(placeOf);
  const problems: string[] = [];
  if (new Set(places).size !== places.length) {
    problems.push(`${name} has resources twice`);
  }
  if (JSON.stringify(after.status) === JSON.stringify(before.status)) {
    // as it was: such as a service that is not on
  } else if (status !== 'ok') {
    if (places.length > 0) {
      problems.push(`${name} has half a list`);
    }
    if (!reason.includes(operation)) {
      problems.push(`${name} is ${status} and does not name it: ${reason}`);
    }
    return problems;
  }
  const lost = before.resources
    .map(placeOf)
    .filter(place => !places.includes(place));
  if (before.status.status === 'ok' && lost.length > 0) {
    problems.push(`${name} lost ${lost.length}: ${lost[0]}`);
  }
  const known = new Map(before.resources.map(r => [placeOf(r), unreadOf(r)]));
  for (const resource of after.resources) {
    const old = known.get(placeOf(resource)) ?? [];
    const news = unreadOf(resource).filter(text => !old.includes(text));
    if (news.some(text => !text.includes(operation))) {
      problems.push(`${name} does not name it: ${news[0]}`);
    }
  }
  return problems;
}

/** Reads every account that asks for the operation, while it is broken. */
async function breakIt(options: {
  operation: string;
  fault: (operation: string) => TapeFault;
  sickness?: Sickness;
  judge?: boolean;
}) {
  const { operation, fault, sickness = 'silent', judge } = options;
  const isSilent = fault === overTheNetwork && sickness === 'silent';
  const problems: string[] = [];
  let most = 0;
  for (const account of accounts.filter(a => a.asks(operation))) {
    Object.assign(network, { accountId: account.id, sickness });
    const normal = account.parts.filter(p => p.asked.has(operation));
    const { parts, calls, inventory } = await account.withFault(
      fault(operation),
      {
        url: network.url,
        timeoutMs: isSilent ? SILENCE_MS : ANSWER_MS,
        mostPages: MOST_PAGES,
      },
    );
    most = Math.max(most, calls);
    for (const [i, after] of parts.entries()) {
      const found = problemsOf({ operation, before: normal[i], after });
      problems.push(...found.map(each => `${account.name}: ${each}`));
    }
    if (judge) {
      const { observations } = review(inventory, checks);
      const passed = new Set(
        account.before.observations.filter(isPass).map(aboutOf),
      );
      const news = observations
        .filter(isPass)
        .filter(each => !passed.has(aboutOf(each)));
      problems.push(...news.map(each => `${each.checkId}: ${each.message}`));
    }
  }
  return { problems, most };
}

describe.each(SICKNESSES)('over a network that is sick: %s', sickness => {
  it.each(operations)('%s', async operation => {
    const { problems } = await breakIt({
      ...{ operation, sickness, fault: overTheNetwork },
      judge: sickness === 'silent',
    });
    expect(problems).toEqual([]);
  });
});

describe.each([
  ['goes on for ever', endless],
  ['goes in circles', circling],
  ['breaks off at the second page', breaksOff],
  ['has everything twice', doubled],
])('a list that %s', (_, fault) => {
  it.each(operations)('%s', async operation => {
    const { problems, most } = await breakIt({ operation, fault });
    expect(problems).toEqual([]);
    expect(most).toBeLessThan(1_000);
  });
});

describe('garbage', () => {
  it.each(operations.filter(o => !(o in LEFT_OUT)))('%s', async operation => {
    const { problems } = await breakIt({
      ...{ operation, fault: garbage, judge: true },
    });
    expect(problems).toEqual([]);
  });
});
