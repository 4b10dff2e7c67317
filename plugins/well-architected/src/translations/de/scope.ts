/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { scopeMessages as english } from '../../translation/scope';
import { Texts } from '../types';

/** Texts of the scope form, and of where a declared fact comes from, in German. */
export const scopeMessages: Texts<typeof english> = {
  title: 'Umfang und Kontext',
  intro:
    'Was für den einen Workload dringend ist, ist für den anderen unwichtig. Wo es eine Annotation gibt, zählt sie, denn sie steht beim Code; dieses Formular füllt, was Annotationen offenlassen.',
  field: {
    criticality: 'Kritikalität',
    dataClassification: 'Datenklassifizierung',
    compliance: 'Compliance-Vorgaben',
    objective: 'Geschäftsziel',
    painPoints: 'Problempunkte',
    rto: 'Wiederanlaufzeit (RTO)',
    rpo: 'Tolerierbarer Datenverlust (RPO)',
  },
  hint: {
    dataClassification: 'Etwa public, internal, confidential oder restricted',
    compliance: 'Liste mit Kommas, etwa PCI DSS; none, wenn es keine gibt',
    rto: 'Längster tragbarer Ausfall, etwa PT8H',
    rpo: 'Längster tragbarer Datenverlust, etwa PT24H',
  },
  notChosen: 'Nicht angegeben',
  environments: 'Umgebung je Konto',
  environmentOf: 'Umgebung von {{account}}',
  environmentHint: 'Etwa production oder development',
  noAccounts:
    'Noch ist kein AWS-Konto im Umfang. Verknüpfen Sie zuerst eines mit der Annotation {{annotation}}.',
  by: {
    annotation: 'durch Annotation',
    inherited: 'durch Annotation von {{entity}}',
    form: 'durch das Formular',
    system: 'vom System, durch dessen Formular',
    systemOf: 'vom System {{entity}}, durch dessen Formular',
    configuration: 'wie für das Konto konfiguriert',
  },
  disagrees: 'Widerspruch',
  annotationSays: 'Die Annotation sagt „{{value}}“, und das zählt.',
  inheritedSays:
    'Die Annotation von {{entity}} sagt „{{value}}“, und das zählt.',
  configurationCounts:
    'Für das Konto ist „{{value}}“ konfiguriert, und das zählt.',
  configurationSays:
    'Für das Konto ist „{{value}}“ konfiguriert; dies hier zählt.',
  systemSays:
    'Das Formular des Systems {{entity}} sagt „{{value}}“, und das zählt.',
  systemSaysToo:
    'Das Formular des Systems {{entity}} sagt „{{value}}“; dies hier zählt.',
  inheritsFrom:
    'Was weder Annotationen noch dieses Formular sagen, stammt aus dem bestätigten Formular des Systems {{entity}}.',
  formSays: 'Das Formular sagt „{{value}}“.',
  savedMeanwhile: 'Inzwischen gespeichert: „{{value}}“',
  nothing: 'nichts',
  confirmed: 'Bestätigt am {{date}} {{by}}, gültig bis {{due}}.',
  never: 'Noch hat niemand den Kontext dieses Workloads bestätigt.',
  overdue: 'Bestätigung überfällig seit {{date}}',
  last: 'Gespeichert von {{author}} am {{date}}.',
  save: 'Speichern',
  confirm: 'Speichern und bestätigen, dass es stimmt',
  saved: 'Gespeichert. Der Score folgt gleich.',
  failed: 'Das Formular wurde nicht gespeichert: {{message}}',
  conflict:
    '{{author}} hat dieses Formular inzwischen gespeichert. Unter jedem Feld sehen Sie, was gespeichert wurde; erneutes Speichern ersetzt es durch Ihres.',
  yaml: 'Annotationen zum Committen',
  file: 'Annotationen von {{entity}}',
  yamlHint:
    'Mit diesen in der Datei, die {{entity}} beschreibt, sagt git dasselbe wie das Formular.',
  yamlNone: 'Git sagt alles, was das Formular sagt.',
  accountsFrom:
    'Die Konten nennt {{entity}}; committen Sie ihre Umgebungen dort.',
};
