/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/** Region of an ARN; undefined for global resources such as buckets. */
export function regionOfArn(arn: string): string | undefined {
  return arn.split(':')[3] || undefined;
}

/** Account of an ARN; undefined where it names none, such as for buckets. */
export function accountOfArn(arn: string): string | undefined {
  return arn.split(':')[4] || undefined;
}
