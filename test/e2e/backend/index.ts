/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { createDemoBackend } from '../../../packages/backend/src/createDemoBackend';
import { peopleSignIn } from './peopleSignIn';

/** The demo portal as it is, where more people can sign in. */
const backend = createDemoBackend();
backend.add(peopleSignIn);
backend.start();
