/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/** Texts of the log of notifications. */
export const notificationMessages = {
  title: 'Notifications',
  hint: 'What owners were told, and why. What cannot be sent waits and is tried again.',
  caption: 'Notifications, the newest first, with their recipients and reasons',
  none: 'Nobody was told anything yet.',
  noneMatch: 'No notification matches these filters.',
  which: 'Where it stands',
  all: 'All',
  owner: 'Recipient',
  allOwners: 'All recipients',
  topic: 'Topic',
  allTopics: 'All topics',
  col: {
    message: 'Notification',
    recipient: 'Recipient',
    state: 'State',
    created: 'Written',
  },
  state: {
    waiting: 'Waiting',
    sent: 'Sent',
    dropped: 'Dropped',
  },
  stateText: {
    waiting: 'It is sent as soon as the notifications backend takes it.',
    sent: 'The notifications backend has taken it.',
    dropped: 'What it was about was over before it could be sent.',
  },
  sentAt: 'Sent {{when}}',
  attempts_one: '{{count}} attempt',
  attempts_other: '{{count}} attempts',
  next: 'Next attempt {{when}}',
  lastError: 'Last attempt: {{message}}',
  topics: {
    'well-architected-high-risk': 'New HIGH risk',
    'well-architected-risk-rose': 'Risk rose to HIGH',
    'well-architected-resolved': 'Resolved',
    'well-architected-first-review': 'First review',
    'well-architected-unknown': 'Unknown for long',
    'well-architected-score-dropped': 'Score fell',
    'well-architected-waiver': 'Accepted risk ends',
    'well-architected-answers': 'Answers end',
    'well-architected-account': 'Account unreadable',
    'well-architected-digest': 'Weekly digest',
    'well-architected-campaign': 'Campaign',
  },
} as const;
