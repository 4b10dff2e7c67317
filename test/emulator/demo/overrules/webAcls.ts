/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Telling } from './Telling';

/** What a web ACL protects; the emulator has the web ACLs. */
export function tellWebAcls({ proxy, session }: Telling) {
  proxy.overrule('wafv2:ListResourcesForWebACL', call => {
    const [, name] =
      /\/webacl\/([^/]+)\//.exec(String(call.input.WebACLArn)) ?? [];
    const isAsked =
      (call.input.ResourceType ?? 'APPLICATION_LOAD_BALANCER') ===
      'APPLICATION_LOAD_BALANCER';
    return {
      ResourceArns: isAsked
        ? session.services.webAcls.get(name ?? '') ?? []
        : [],
    };
  });
}
