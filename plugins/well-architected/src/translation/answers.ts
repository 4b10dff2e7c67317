/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/** Texts of the questions that people answer in one sitting. */
export const answersMessages = {
  title: 'Answer questions about {{entity}}',
  progress_one: '{{answered}} of {{count}} question answered',
  progress_other: '{{answered}} of {{count}} questions answered',
  about: {
    label: 'What is asked',
    checks: 'Checks',
    framework: 'Framework questions',
  },
  frameworkProgress_one:
    '{{count}} question of the framework: {{risks}} with a risk, {{open}} unanswered',
  frameworkProgress_other:
    '{{count}} questions of the framework: {{risks}} with a risk, {{open}} unanswered',
  frameworkHint:
    'What is answered here changes no score: the score is of checks only. It counts for the risk of the question and is named in the report. What was observed counts first.',
  frameworkShow: {
    all: 'All',
    risk: 'With a risk',
    unanswered: 'Unanswered',
  },
  practicesKnown_one: '{{known}} of {{count}} best practice known',
  practicesKnown_other: '{{known}} of {{count}} best practices known',
  practiceRisk:
    '{{risk}} risk where it is not followed. An answer holds for {{days}} days.',
  practice: {
    yes: 'Followed',
    no: 'Not followed',
    'not-applicable': 'Does not apply',
  },
  practiceState: {
    followed: 'Followed',
    risk: 'Not followed',
    accepted: 'Accepted',
    'not-applicable': 'Does not apply',
    unknown: 'Not known',
  },
  questionRisk: {
    NONE: 'No risk',
    UNANSWERED: 'Unanswered',
    NOT_APPLICABLE: 'Does not apply',
  },
  filter: 'Questions shown',
  show: {
    all: 'All',
    unanswered: 'Unanswered',
    expiring: 'Ending soon',
    expired: 'Expired',
  },
  keys: 'Keys: 1, 2, 3 or the arrows choose, Tab moves on, Ctrl+Enter saves and goes to the next question. What you change is saved when you leave a question.',
  none: 'Not answered',
  optional: 'Evidence decides; an answer may add to it',
  valid: 'Valid until {{date}}',
  expiring: 'Ends on {{date}}',
  expired: 'Expired on {{date}}',
  of: 'Answer to: {{title}}',
  means: 'Yes: {{yes}} No: {{no}} An answer holds for {{days}} days.',
  meanwhile: '{{author}} saved “{{value}}” meanwhile',
  replaceHint: 'Yours is below, not saved. Saving it replaces theirs.',
  copiedFrom: 'Copied from {{entity}}.',
  choices: 'What each of these is used for',
  choiceOf: '{{label}} of {{name}}',
  chosen: '{{name}}: {{label}}',
  notChosen: 'Not chosen',
  unfit:
    '{{name}}, a {{noun}}, is not made for this. Without a justification it counts as a gap.',
  observed: 'What was observed',
  contradiction: 'The answer contradicts what was observed',
  unsaved: 'Not saved yet.',
  saving: 'Saving …',
  saved: 'Saved.',
  source: 'Entity to copy from',
  copy_one: 'Copy {{count}} answer of {{entity}}',
  copy_other: 'Copy {{count}} answers of {{entity}}',
  copied_one: '{{count}} answer copied.',
  copied_other: '{{count}} answers copied.',
  copyFailed: 'Nothing was copied: {{message}}',
  replace: 'Also where there is a valid answer',
  noQuestion: 'Evidence alone decides in this pillar.',
  noneMatch: 'No question matches this filter.',
} as const;
