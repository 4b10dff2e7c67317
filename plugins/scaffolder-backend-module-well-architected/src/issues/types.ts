/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/** An issue that does not exist yet. */
export interface NewIssue {
  title: string;
  /** Markdown. */
  body: string;
  labels: string[];
}

/** One repository in which issues can be opened. */
export interface IssueTracker {
  /** Such as `example/orders-api on github.com`. */
  name: string;
  /**
   * Opens an issue and gives its address.
   *
   * @throws Error with the sentence of the host, when it refuses.
   */
  open(issue: NewIssue): Promise<string>;
}

/** Longest title that GitHub and GitLab take, in characters. */
export const MAX_TITLE = 255;
