/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/** Texts of the page about the plugin itself, for administrators. */
export const healthMessages = {
  deniedTitle: 'For administrators of this portal',
  denied:
    'This page shows how the plugin itself is: its queue, its readings of AWS, its tasks and what it sent. You need the permission {{permission}} to see it. How reading the accounts of your own entities goes is told on the page Accounts.',
  deniedLink: 'Show accounts',
  status: {
    title: 'State of the plugin',
    fine: 'Everything is as it should be.',
    problems_one: '{{count}} thing needs somebody',
    problems_other: '{{count}} things need somebody',
    asOf: 'As of {{time}}.',
  },
  problem: {
    failed_one: 'The latest reading of {{count}} account failed.',
    failed_other: 'The latest reading of {{count}} accounts failed.',
    failedHelp:
      'Open the account: its error says what is wrong, mostly with the role. Put it right, then read the account again.',
    stale_one: 'The evidence of {{count}} account is too old to be counted.',
    stale_other: 'The evidence of {{count}} accounts is too old to be counted.',
    staleHelp:
      'Its checks are unknown until it is read again. See why its readings fail, and that wellArchitected.staleAfter is longer than schedule.frequency.',
    waiting: 'Work waits since {{ago}}, and none of its kind runs: {{kind}}.',
    waitingHelp:
      'No replica takes it. At least one needs wellArchitected.worker: true, which is the default; see the logs of the workers.',
    behind:
      '{{kind}}: at the pace of the last hour the workers need {{time}} for the {{count}} that are due.',
    behindHelp:
      'Add replicas that work, or raise schedule.concurrency where AWS does not throttle. What waits is done by and by; until then older results are shown.',
    given_one: '{{count}} item of {{kind}} was given up.',
    given_other: '{{count}} items of {{kind}} were given up.',
    givenHelp:
      'The reasons stand below. What is due is tried again by the schedule; put the reason right to make it succeed.',
    unscored_one: '{{count}} entity has never been scored.',
    unscored_other: '{{count}} entities have never been scored.',
    unscoredHelp:
      'They are scored within minutes of the first look at the catalog. If they stay, the log of the workers says why.',
    catalog: 'The catalog was read {{ago}} last.',
    catalogNever:
      'The catalog has not been read yet, or holds nothing to review.',
    catalogHelp:
      'Check that a worker runs, and what it logs about the catalog: its plugin may be down or refuse the service.',
    notifications_one: '{{count}} notification could not be delivered so far.',
    notifications_other:
      '{{count}} notifications could not be delivered so far.',
    notificationsHelp:
      'None is lost: they are sent as soon as the notifications backend answers. The list of notifications says why it does not.',
    events_one: '{{count}} event could not be delivered so far.',
    events_other: '{{count}} events could not be delivered so far.',
    eventsHelp:
      'None is lost: they are delivered as soon as the events service takes them. The log of the workers says why it does not.',
    task: 'The task {{task}} failed: {{error}}',
    taskHelp:
      'It runs again at its time. If it keeps failing, the log of the workers has the whole error.',
    late: 'The task {{task}} should have run {{ago}}.',
    lateHelp:
      'No worker takes it: check that one runs and reaches the database.',
  },
  figures: {
    accounts: 'Accounts',
    accountsHint: '{{running}} being read, {{due}} due',
    failing: 'Failing readings',
    failingHint: '{{never}} never read',
    stale: 'Evidence too old',
    staleHint: 'Older than {{age}}',
    staleNever: 'Never too old',
    entities: 'Entities',
    entitiesHint: '{{unscored}} never scored',
    due: 'Scores to renew',
    dueHint: 'Oldest score {{ago}}',
    dueNone: 'No score yet',
    catalog: 'The catalog was read {{ago}}.',
    schedule: 'Time between two readings of an account: {{every}}.',
    claims_one:
      'In {{count}} account it is being worked out what nobody claims.',
    claims_other:
      'In {{count}} accounts it is being worked out what nobody claims.',
  },
  pressure: {
    caption: 'Whether the workers keep up',
    kind: 'Work',
    kinds: { accounts: 'Accounts to read', entities: 'Entities to score' },
    due: 'Due and waiting',
    since: 'Oldest due',
    perHour: 'Done per hour',
    catchUp: 'Time to catch up',
    none: 'Nothing to catch up',
    unknown: 'Not known: nothing was done within the last hour',
  },
  queue: {
    title: 'Work queue',
    caption: 'Work by kind: what waits, runs and failed',
    kind: 'Kind',
    waiting: 'Waiting',
    running: 'Running',
    retrying: 'To be tried again',
    failed: 'Given up',
    since: 'Oldest since',
    kinds: {
      'well-architected-collect': 'Reading accounts',
      'well-architected-score': 'Scoring entities',
      'well-architected-claims': 'Finding what nobody claims',
    },
    shared: 'Shared by all replicas through PostgreSQL.',
    own: 'In the process of this backend, as the database is SQLite.',
    worker: 'The replica that answered takes work.',
    noWorker:
      'The replica that answered takes no work (wellArchitected.worker: false).',
    failures: 'What failed and was not done since',
    failuresCaption: 'Failed work with its reason, the newest first',
    none: 'Nothing failed.',
    on: 'On',
    error: 'Reason',
    when: 'When',
    attempts: 'Tries',
    next: 'What happens next',
    willRetry: 'It is tried again by itself',
    givenUp: 'When it is due again',
  },
  tasks: {
    title: 'Scheduled tasks',
    caption: 'Tasks that one replica runs at a time',
    task: 'Task',
    every: 'Every',
    last: 'Last run ended',
    next: 'Next run',
    running: 'Running now',
    never: 'Not yet',
    failed: 'It failed: {{error}}',
    none: 'The replica that answered has no tasks, as it is no worker.',
    problem: 'The tasks could not be read',
    problemHelp:
      '{{message}}. The scheduler of the backend tells them under /.backstage/scheduler/v1/tasks of this plugin.',
    names: {
      'well-architected-tick': 'Finds what is due',
      'well-architected-catalog': 'Reads the catalog',
      'well-architected-notify': 'Delivers notifications and events',
      'well-architected-roll-up': 'Sums of the day for trends',
      'well-architected-expire': 'Ends waivers and answers, reminds',
      'well-architected-prune': 'Removes old history',
      'well-architected-digest': 'Weekly digests',
    },
    seconds_one: '{{count}} second',
    seconds_other: '{{count}} seconds',
    minutes_one: '{{count}} minute',
    minutes_other: '{{count}} minutes',
    hours_one: '{{count}} hour',
    hours_other: '{{count}} hours',
    days_one: '{{count}} day',
    days_other: '{{count}} days',
  },
  settings: {
    title: 'Checks as they are configured',
    none: 'No check is turned off, re-graded or set otherwise.',
    parameters: 'Parameters',
    parametersCaption: 'Parameters of checks that the administrator set',
    check: 'Check',
    values: 'Values',
    versions:
      '{{enabled}} of {{checks}} checks are on, fed by {{collectors}} collectors.',
    catalogue: 'Version of the catalogue',
    lens: 'Version of the framework',
  },
  tables: {
    title: 'Tables',
    hint: 'Estimates that the database keeps anyway; nothing is counted.',
    caption: 'Tables with estimated rows and sizes, the largest first',
    table: 'Table',
    rows: 'Rows',
    size: 'Size',
    total: 'Together {{size}}.',
    show_one: '{{count}} table',
    show_other: '{{count}} tables',
  },
} as const;
