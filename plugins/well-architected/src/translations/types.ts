/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/**
 * The texts of one file in another language: every key of the English texts,
 * and no other. A missing key is an error of the compiler.
 */
export type Texts<English> = {
  readonly [Key in keyof English]: English[Key] extends string
    ? string
    : Texts<English[Key]>;
};
