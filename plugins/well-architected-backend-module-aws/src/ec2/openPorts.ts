/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { known, Readable } from 'backstage-plugin-well-architected-node';

/** One source of one inbound rule of a security group. */
export interface IngressRule {
  protocol: string;
  fromPort?: number;
  toPort?: number;
  kind: 'cidr' | 'prefix-list' | 'group';
  source: string;
}

interface RuledGroup {
  data: {
    ingress: IngressRule[];
    prefixLists: Readable<Record<string, string[]>>;
  };
}

const WORLD = ['0.0.0.0/0', '::/0'];

/** "all ports", "22" or "20-25". */
export function portsText(rule: IngressRule): string {
  const { protocol, fromPort, toPort } = rule;
  if (protocol === '-1' || fromPort === undefined || fromPort === -1) {
    return 'all ports';
  }
  return fromPort === toPort ? String(fromPort) : `${fromPort}-${toPort}`;
}

/** Whether a rule lets TCP traffic to this port through. */
export function coversTcpPort(rule: IngressRule, port: number): boolean {
  if (rule.protocol === '-1') {
    return true;
  }
  const { protocol, fromPort = 0, toPort = 65535 } = rule;
  return (
    (protocol === 'tcp' || protocol === '6') &&
    fromPort <= port &&
    port <= toPort
  );
}

/**
 * The rules that are open to the whole internet, prefix lists resolved.
 *
 * @throws UnknownError when a rule names a prefix list that was not readable
 */
export function rulesOpenToWorld(
  group: RuledGroup,
  matters: (rule: IngressRule) => boolean,
): IngressRule[] {
  return group.data.ingress.filter(rule => {
    if (!matters(rule)) {
      return false;
    }
    return rule.kind === 'prefix-list'
      ? (known(group.data.prefixLists)[rule.source] ?? []).some(cidr =>
          WORLD.includes(cidr),
        )
      : WORLD.includes(rule.source);
  });
}
