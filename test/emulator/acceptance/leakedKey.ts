/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/**
 * The API key that somebody left in an environment variable of the example.
 * It is written nowhere else: the acceptance test takes it from here and
 * searches everything that the plugin stores, answers, sends and logs for it.
 */
export const LEAKED_KEY = 'pmt7Xk2vQ9rL4wZ8nB6cT1yH5jD3sG0f';
