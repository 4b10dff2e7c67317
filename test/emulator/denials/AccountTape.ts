/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { MetadataBearer, MiddlewareStack } from '@smithy/types';
import { AccountConnection } from 'backstage-plugin-well-architected-node';
import { Answers } from './moreAnswers';
import { operationName } from '../../../plugins/well-architected-backend-module-aws/src/aws/operationName';

interface TapedClient {
  config: { serviceId: string; region: () => Promise<string> };
  middlewareStack: MiddlewareStack<object, MetadataBearer>;
}

type Input = Record<string, unknown>;
type Answer = { output: MetadataBearer } | { error: unknown };

/** An operation that does not answer as it should. */
export interface TapeFault {
  /** `service:Operation`. */
  operation: string;
  /** In the place of the answer; what it throws is what the call throws. */
  answer(call: {
    input: Input;
    /** What is on the tape for this input. */
    taped(input: Input): Promise<MetadataBearer>;
    /** Over the network that the connection has. */
    send(): Promise<MetadataBearer>;
  }): Promise<MetadataBearer>;
}

/** What AWS says without the permission, without naming the action. */
function refusal(): Error {
  return Object.assign(
    new Error('User is not authorized to perform this operation'),
    {
      name: 'AccessDeniedException',
      $fault: 'client',
      $metadata: { httpStatusCode: 403, attempts: 1 },
    },
  );
}

/**
 * Every answer of an account, so that the account can be read again and again
 * without a server, each time with another operation denied.
 */
export class AccountTape {
  private readonly answers = new Map<string, Answer>();
  private readonly taped = new WeakSet<object>();
  /** `service:Operation` that is denied from now on. */
  denied?: string;
  /** An operation that is broken from now on. */
  fault?: TapeFault;
  /**
   * From now on nothing is asked that was not asked before: the emulator has
   * become another account.
   */
  sealed = false;
  /** Operations that were asked for since the last time this was emptied. */
  readonly asked = new Set<string>();
  /** How often the broken one was. */
  faultyCalls = 0;

  constructor(private readonly given: Answers = {}) {}

  /** The connection, with its clients on this tape. */
  attach(connection: AccountConnection): AccountConnection {
    return {
      ...connection,
      client: (clientClass, options) => {
        const client = connection.client(clientClass, options);
        this.tape(client as object as TapedClient);
        return client;
      },
    };
  }

  private tape(client: TapedClient): void {
    if (this.taped.has(client)) {
      return;
    }
    this.taped.add(client);
    client.middlewareStack.add(
      (next, context) => async args => {
        const { serviceId } = client.config;
        const { commandName = 'Unknown' } = context;
        const operation = operationName({ serviceId, commandName });
        this.asked.add(operation);
        if (operation === this.denied) {
          throw refusal();
        }
        const region = await client.config.region();
        const given = this.given[operation];
        const send = async () =>
          Object.assign({ $metadata: {} }, (await next(args)).output);
        const taped = async (input: Input) => {
          const key = `${region} ${operation} ${JSON.stringify(input)}`;
          if (this.sealed && !given && !this.answers.has(key)) {
            const broken = this.denied ?? this.fault?.operation;
            throw new Error(`${operation} is asked only without ${broken}`);
          }
          const answer =
            this.answers.get(key) ??
            (await record(async () =>
              given ? { output: given(input) } : { output: await send() },
            ));
          this.answers.set(key, answer);
          if ('error' in answer) {
            throw answer.error;
          }
          return answer.output;
        };
        const input = args.input as Input;
        if (operation === this.fault?.operation) {
          this.faultyCalls += 1;
          return {
            output: await this.fault.answer({ input, taped, send }),
            response: {},
          };
        }
        return { output: await taped(input), response: {} };
      },
      // Inside of what counts calls and tells which call an error came from.
      { step: 'initialize', priority: 'low', name: 'accountTape' },
    );
  }
}

async function record(
  call: () => Promise<{ output: object }>,
): Promise<Answer> {
  try {
    return { output: { $metadata: {}, ...(await call()).output } };
  } catch (error) {
    return { error };
  }
}
