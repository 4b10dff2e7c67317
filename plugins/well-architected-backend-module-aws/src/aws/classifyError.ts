/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { ReadProblem } from 'backstage-plugin-well-architected-node';
import { DeclaredActions } from './declaredActions';
import { describeError, ErrorFacts } from './describeError';
import { FailedCall } from './observeCalls';
import { likelyIamAction } from './operationName';
import { canBeDisabled } from './regions';

const DENIED =
  /^(AccessDenied(Exception|Fault)?|Unauthorized(Operation|Access)?(Exception)?|NotAuthorized(Exception)?|AuthorizationError(Exception)?|Forbidden(Exception)?|KMSAccessDenied(Exception)?)$/;
const THROTTLED =
  /Throttl|^TooManyRequests(Exception)?$|^RequestLimitExceeded$|^SlowDown$|^LimitExceededException$|^PriorRequestNotComplete$|^BandwidthLimitExceeded$|^ProvisionedThroughputExceededException$/;
/** Answers of a Region that does not know the account's credentials. */
const UNKNOWN_CREDENTIALS =
  /^(InvalidClientTokenId|UnrecognizedClientException|AuthFailure|InvalidAccessKeyId|InvalidToken|InvalidSignatureException|SignatureDoesNotMatch)$/;
const EXPIRED_CREDENTIALS =
  /^(ExpiredToken(Exception)?|RequestExpired|CredentialsProviderError|TokenRefreshRequired)$/;
/** Said in many ways, and by names that stand for wrong credentials as well. */
const WRONG_CLOCK_NAMES = /^(RequestTimeTooSkewed|RequestInTheFuture)$/;
const WRONG_CLOCK_TEXT =
  /signature (expired|not yet current)|difference between the request time and the (server's )?current time/i;
const REGION_DISABLED = /^(RegionDisabledException|OptInRequired)$/;
const OPT_IN =
  /^(OptInRequired(Exception)?|SubscriptionRequiredException|InvalidAccessException|NotSignedUp)$/;
const SUPPORT_CALLS = /^(support|trustedadvisor):|^wellarchitected:\w*Agent/;
/** Such a denial is not about a permission of the role. */
const NAMES_SUPPORT_PLAN = /support plan|premium support|support subscription/i;
const NOT_FOUND = /NotFound|^NoSuch|DoesNotExist|NonExistent|^ResourceNotFound/;

/**
 * The action that is missing. Messages of AWS name it; where one repeats the
 * operation instead of the action, the declaration of the collector is right.
 */
function missingAction(options: {
  text: string;
  operation?: string;
  declared: DeclaredActions;
}): string | undefined {
  const { text, operation, declared } = options;
  const named = /not authorized to perform:? ([\w-]+:\w+)/.exec(text)?.[1];
  const known = (operation && declared.get(operation)) || [];
  const likely = operation && likelyIamAction(operation);
  const repeats = named?.split(':')[1] === operation?.split(':')[1];
  if (named && (!repeats || known.includes(named))) {
    return named;
  }
  return known[0] ?? named ?? likely;
}

function deniedSentence(options: {
  facts: ErrorFacts;
  what: string;
  action?: string;
}): string {
  const { facts, what, action } = options;
  if (/explicit deny/i.test(facts.text)) {
    const where = /explicit deny in (?:an? )?([\w -]+?policy)/i.exec(
      facts.text,
    );
    return `${what} was denied: ${
      action ?? 'it'
    } is forbidden by an explicit deny in ${
      where ? `a ${where[1]}` : 'a policy'
    }, which no permission of the role can lift`;
  }
  return `${what} was denied: the role lacks ${
    action ?? 'the permission for it'
  }`;
}

interface Situation {
  facts: ErrorFacts;
  call?: FailedCall;
  declared: DeclaredActions;
  /** The call in words. */
  what: string;
}

type Rule = (situation: Situation) => ReadProblem | undefined;

const costExplorerIsOff: Rule = ({ facts, what }) =>
  /not enabled for cost explorer/i.test(facts.text)
    ? {
        kind: 'opt-in-required',
        reason: 'OPT_IN_REQUIRED',
        message: `${what} is not possible: Cost Explorer is not switched on in this account`,
      }
    : undefined;

/** Member accounts of an organization, whatever their permissions. */
const onlyThePayerMay: Rule = ({ facts, what }) =>
  /linked account doesn't have access|not permitted for member accounts/i.test(
    facts.text,
  )
    ? {
        kind: 'error',
        reason: 'API_ERROR',
        message: `${what} is not possible from a member account: only the account that pays for the organization may read it`,
      }
    : undefined;

const costsAreNotReadyYet: Rule = ({ facts, what }) =>
  facts.name === 'DataUnavailableException'
    ? {
        kind: 'error',
        reason: 'NOT_ENOUGH_DATA',
        message: `${what} has no figures for the last 30 days yet: Cost Explorer needs about 24 hours after it was switched on`,
      }
    : undefined;

const isDenied: Rule = ({ facts, call, declared, what }) => {
  const { name, status, text } = facts;
  if (!DENIED.test(name) && !(status === 403 && name === '403')) {
    return undefined;
  }
  const action = missingAction({ text, operation: call?.operation, declared });
  return {
    kind: 'denied',
    reason: 'ACCESS_DENIED',
    ...(action ? { action } : {}),
    message: deniedSentence({ facts, what, action }),
  };
};

const isThrottled: Rule = ({ facts, what }) =>
  THROTTLED.test(facts.name) || facts.throttling || facts.status === 429
    ? {
        kind: 'throttled',
        reason: 'THROTTLED',
        message: `${what} was still throttled after ${facts.attempts} attempts`,
      }
    : undefined;

/** The SDK has tried with the time that AWS told it, in vain. */
const isWrongClock: Rule = ({ facts, what }) =>
  WRONG_CLOCK_NAMES.test(facts.name) || WRONG_CLOCK_TEXT.test(facts.text)
    ? {
        kind: 'error',
        reason: 'API_ERROR',
        message: `${what} failed because the clock of the backend differs too much from that of AWS (${facts.name})`,
      }
    : undefined;

/**
 * The credentials were verified when the connection was opened: a Region that
 * does not know them is a disabled one, if it can be disabled at all.
 */
const isDisabledRegion: Rule = ({ facts, call }) =>
  call &&
  canBeDisabled(call.region) &&
  (UNKNOWN_CREDENTIALS.test(facts.name) || REGION_DISABLED.test(facts.name))
    ? {
        kind: 'region-disabled',
        reason: 'REGION_DISABLED',
        message: `The Region ${call.region} is not enabled in this account (${call.operation} answered ${facts.name})`,
      }
    : undefined;

const hasBadCredentials: Rule = ({ facts, what }) =>
  UNKNOWN_CREDENTIALS.test(facts.name) || EXPIRED_CREDENTIALS.test(facts.name)
    ? {
        kind: 'error',
        reason: 'ASSUME_ROLE_FAILED',
        message: `${what} failed because the credentials are not valid: ${facts.sentence}`,
      }
    : undefined;

const needsSupportPlan: Rule = ({ facts, call, what }) =>
  SUPPORT_CALLS.test(call?.operation ?? '') &&
  (OPT_IN.test(facts.name) ||
    (DENIED.test(facts.name) && NAMES_SUPPORT_PLAN.test(facts.text)))
    ? {
        kind: 'support-plan-required',
        reason: 'SUPPORT_PLAN_REQUIRED',
        message: `${what} needs a Business, Enterprise On-Ramp or Enterprise support plan`,
      }
    : undefined;

const needsOptIn: Rule = ({ facts, what }) =>
  OPT_IN.test(facts.name)
    ? {
        kind: 'opt-in-required',
        reason: 'OPT_IN_REQUIRED',
        message: `${what} needs the account to opt in to the service first: ${facts.sentence}`,
      }
    : undefined;

const isNotFound: Rule = ({ facts, what }) =>
  NOT_FOUND.test(facts.name) || facts.name === '404'
    ? {
        kind: 'not-found',
        reason: 'API_ERROR',
        message: `${what} found nothing: ${facts.sentence}`,
      }
    : undefined;

/** Tried in this order. */
const RULES: Rule[] = [
  costExplorerIsOff,
  onlyThePayerMay,
  costsAreNotReadyYet,
  needsSupportPlan,
  isWrongClock,
  isDenied,
  isThrottled,
  isDisabledRegion,
  hasBadCredentials,
  needsOptIn,
  isNotFound,
];

/**
 * What an error of an SDK call means for the review; what no rule knows is
 * `API_ERROR`.
 *
 * @param options.call - the call that it came from, when known
 * @param options.declared - what the collectors say about their calls
 * @returns never throws, whatever was thrown
 */
export function classifyError(options: {
  error: unknown;
  call?: FailedCall;
  declared: DeclaredActions;
}): ReadProblem {
  const { error, call, declared } = options;
  const facts = describeError(error);
  const what = call
    ? `${call.operation} in ${call.region}`
    : 'Reading what AWS answered';
  const situation = { facts, call, declared, what };
  for (const rule of RULES) {
    const problem = rule(situation);
    if (problem) {
      return problem;
    }
  }
  return {
    kind: 'error',
    reason: 'API_ERROR',
    message: `${what} failed: ${facts.sentence}`,
  };
}
