/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/**
 * Runs a call whose "not found" error is a real answer, such as
 * `NoSuchLifecycleConfiguration`: gives `absent` for it and rethrows the rest.
 */
export async function ifAbsent<T>(options: {
  errors: readonly string[];
  absent: T;
  read: () => Promise<T>;
}): Promise<T> {
  try {
    return await options.read();
  } catch (error) {
    if (error instanceof Error && options.errors.includes(error.name)) {
      return options.absent;
    }
    throw error;
  }
}
