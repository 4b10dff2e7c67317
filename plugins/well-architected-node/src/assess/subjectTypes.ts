/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/** Type of the subject that stands for a whole account. @public */
export const ACCOUNT_TYPE = 'AWS::::Account';
/** Type of the subject that stands for a Region of an account. @public */
export const REGION_TYPE = 'AWS::::Region';
