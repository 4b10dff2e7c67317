/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Session } from '../demo/build/session';
import { Proxy } from '../index';

/**
 * Answers for services that the emulator does not have, as small as the
 * collectors need to ask everything they can ask.
 */
export function overruleMore(options: { session: Session; proxy: Proxy }) {
  const { proxy } = options;
  proxy.overrule('accessanalyzer:ListAnalyzers', () => ({ analyzers: [] }));
}
