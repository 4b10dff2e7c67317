/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/** Texts of the scope form, and of where a declared fact comes from. */
export const scopeMessages = {
  title: 'Scope and context',
  intro:
    'What is urgent for one workload is unimportant for another. An annotation counts where there is one, because it stands next to the code; this form fills what annotations leave out.',
  field: {
    criticality: 'Criticality',
    dataClassification: 'Data classification',
    compliance: 'Compliance regimes',
    objective: 'Business objective',
    painPoints: 'Pain points',
    rto: 'Recovery time objective (RTO)',
    rpo: 'Recovery point objective (RPO)',
  },
  hint: {
    dataClassification: 'Such as public, internal, confidential or restricted',
    compliance: 'Comma list such as PCI DSS; none if there is none',
    rto: 'Longest tolerable downtime, such as PT8H',
    rpo: 'Longest tolerable loss of data, such as PT24H',
  },
  notChosen: 'Not declared',
  environments: 'Environment per account',
  environmentOf: 'Environment of {{account}}',
  environmentHint: 'Such as production or development',
  noAccounts:
    'No AWS account is in scope yet. Link one with the annotation {{annotation}} first.',
  by: {
    annotation: 'by annotation',
    inherited: 'by annotation of {{entity}}',
    form: 'by the scope form',
    system: 'from the System, by its scope form',
    systemOf: 'from System {{entity}}, by its scope form',
    configuration: 'as configured for the account',
  },
  disagrees: 'Disagreement',
  annotationSays: 'The annotation says “{{value}}”, which counts.',
  inheritedSays: 'The annotation of {{entity}} says “{{value}}”, which counts.',
  configurationCounts:
    'Configured for the account is “{{value}}”, which counts.',
  configurationSays: 'Configured for the account is “{{value}}”; this counts.',
  systemSays:
    'The scope form of System {{entity}} says “{{value}}”, which counts.',
  systemSaysToo:
    'The scope form of System {{entity}} says “{{value}}”; this counts.',
  inheritsFrom:
    'What neither annotations nor this form say is taken from the confirmed scope form of System {{entity}}.',
  formSays: 'The scope form says “{{value}}”.',
  savedMeanwhile: 'Saved meanwhile: “{{value}}”',
  nothing: 'nothing',
  confirmed: 'Confirmed on {{date}} {{by}}, valid until {{due}}.',
  never: 'Nobody has confirmed the context of this workload yet.',
  overdue: 'Confirmation overdue since {{date}}',
  last: 'Saved by {{author}} on {{date}}.',
  save: 'Save',
  confirm: 'Save and confirm that this is right',
  saved: 'Saved. The score follows in a moment.',
  failed: 'The form was not saved: {{message}}',
  conflict:
    '{{author}} saved this form meanwhile. Below each field you see what was saved; saving again replaces it with yours.',
  yaml: 'Annotations to commit',
  file: 'Annotations of {{entity}}',
  yamlHint:
    'With these in the file that describes {{entity}}, git says what the form says.',
  yamlNone: 'Git says everything that the form says.',
  accountsFrom:
    'The accounts are named by {{entity}}; commit their environments there.',
} as const;
