/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/** Moves the focus to the answer of the question after this one, if any. */
export function focusNextQuestion(item: HTMLElement): void {
  const next = item.nextElementSibling;
  const radio =
    next?.querySelector<HTMLInputElement>('input[type="radio"]:checked') ??
    next?.querySelector<HTMLInputElement>('input[type="radio"]');
  radio?.focus();
}
