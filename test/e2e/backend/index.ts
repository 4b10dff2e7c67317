/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { createDemoBackend } from '../../../packages/backend/src/createDemoBackend';
import { colleagueSignIn } from './colleagueSignIn';

/** The demo portal as it is, where a second person can sign in as well. */
const backend = createDemoBackend();
backend.add(colleagueSignIn);
backend.start();
