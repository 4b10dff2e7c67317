/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/** Lets the browser save a text as a file. */
export function downloadText(options: {
  name: string;
  text: string;
  /** Such as `text/markdown`. */
  type: string;
}) {
  const url = URL.createObjectURL(
    new Blob([options.text], { type: `${options.type};charset=utf-8` }),
  );
  const link = document.createElement('a');
  link.href = url;
  link.download = options.name;
  link.click();
  URL.revokeObjectURL(url);
}
