/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { trendMessages as english } from '../../translation/trend';
import { Texts } from '../types';

/** Texts of trends and of the figures of groups, systems and domains, in German. */
export const trendMessages: Texts<typeof english> = {
  range: {
    custom: 'Eigener',
    from: 'Von',
    to: 'Bis',
  },
  figure: {
    label: 'Was die Linien zeigen',
    score: 'Score',
    high: 'HIGH-Risiken',
    medium: 'MEDIUM-Risiken',
  },
  line: {
    alike: 'Vergleichbar',
    alikeHint_one:
      'Vergleichbar meint die {{count}} Entität, die am ersten und am letzten Tag da war; die Linie beginnt neu, wo sich die Prüfungen änderten.',
    alikeHint_other:
      'Vergleichbar meint die {{count}} Entitäten, die am ersten und am letzten Tag da waren; die Linie beginnt neu, wo sich die Prüfungen änderten.',
    joinedHint: 'Seit dem ersten Tag kamen {{entities}} hinzu.',
    leftHint: 'Seit dem ersten Tag gingen {{entities}} ab.',
    weekly: 'Ein Punkt je Woche: jeweils der letzte Tag.',
  },
  marker: {
    catalogue: 'Prüfungen geändert auf Version {{version}}',
    joined_one: '{{count}} Entität mehr',
    joined_other: '{{count}} Entitäten mehr',
    left_one: '{{count}} Entität weniger',
    left_other: '{{count}} Entitäten weniger',
  },
  column: {
    possible: 'Möglich',
    coverage: 'Abdeckung in %',
    entitiesOf: 'Entitäten von {{name}}',
    entitiesAlike: 'Entitäten, vergleichbar',
    events: 'Was geschah',
  },
  summary: {
    high: '{{title}}: von {{first}} auf {{last}} HIGH-Risiken, {{from}} bis {{to}}.',
    medium:
      '{{title}}: von {{first}} auf {{last}} MEDIUM-Risiken, {{from}} bis {{to}}.',
    score:
      '{{title}}: Score von {{first}} auf {{last}}, {{from}} bis {{to}}; am letzten Tag sind {{high}} HIGH-Risiken offen.',
    compare: '{{title}}, {{from}} bis {{to}}: {{lines}}.',
    line: '{{name}} von {{first}} auf {{last}}',
    caption: '{{title}}, {{from}} bis {{to}}',
  },
  figures: {
    label: 'Zahlen des Zeitraums',
    score: 'Score',
    high: 'HIGH-Risiken',
    medium: 'MEDIUM-Risiken',
    entities: 'Entitäten',
    change: '{{change}} seit {{day}}',
    noPrevious: 'kein früherer Zeitraum',
    unchanged: 'unverändert seit {{day}}',
    alike: '{{change}} vergleichbar',
    alikeSame: 'vergleichbar unverändert',
    alikeSince: '{{change}} vergleichbar, seit sich die Prüfungen änderten',
  },
  export: {
    png: 'PNG',
    csv: 'CSV',
    pngLabel: '{{title}} als Bild herunterladen',
    csvLabel: '{{title}} als CSV herunterladen',
    failed: 'Das Bild konnte nicht erstellt werden: {{message}}',
  },
  points: {
    at: '{{day}}, {{line}}: {{value}}',
    label: '{{point}}. Entitäten dieses Tages zeigen',
    hint: 'Jeder Punkt führt zu den Entitäten, wie sie an diesem Tag standen; Tab und Pfeiltasten erreichen die Punkte.',
  },
  members: {
    title: 'Entitäten, die schlechtesten zuerst',
    all: 'Alle {{entities}} zeigen',
    none: 'Davon wurde noch keine Entität geprüft.',
  },
  portfolio: {
    figures: 'Zahlen von {{name}}',
    group:
      'Summen der Entitäten, die {{name}} gehören. Jede Zahl führt zur Liste dahinter.',
    user: 'Summen der Entitäten, die {{name}} gehören, allein oder als direktes Mitglied einer Gruppe.',
    system: 'Summen der Entitäten des Systems {{name}}.',
    domain: 'Summen der Entitäten der Systeme in der Domäne {{name}}.',
    groupEmpty:
      'Zahlen erscheinen hier, sobald eine Entität, die {{name}} gehört, ein gelesenes AWS-Konto hat.',
    userEmpty:
      'Zahlen erscheinen hier, sobald eine Entität von {{name}} oder einer Gruppe, der {{name}} angehört, ein gelesenes AWS-Konto hat.',
    systemEmpty:
      'Zahlen erscheinen hier, sobald eine Entität des Systems {{name}} ein gelesenes AWS-Konto hat.',
    domainEmpty:
      'Zahlen erscheinen hier, sobald eine Entität der Domäne {{name}} ein gelesenes AWS-Konto hat.',
  },
  mine: {
    title: 'Meine HIGH-Risiken',
    high: 'Offene HIGH-Risiken',
    highLink_one: '{{count}} offenes HIGH-Risiko in Ihrem Besitz',
    highLink_other: '{{count}} offene HIGH-Risiken in Ihrem Besitz',
    scoreLink_one:
      'Mittlerer Score {{score}} von {{count}} Entität in Ihrem Besitz',
    scoreLink_other:
      'Mittlerer Score {{score}} von {{count}} Entitäten in Ihrem Besitz',
    change: '{{change}} in {{days}} Tagen',
    sparkline: 'Mittlerer Score von {{first}} auf {{last}} in {{days}} Tagen',
    empty:
      'Nichts, was Ihnen allein oder über eine Gruppe gehört, wurde bisher geprüft.',
  },
  compare: {
    title: 'Vergleich von Eigentümern',
    add: '{{owner}} vergleichen',
    column: 'Vergleichen',
    full: 'Höchstens {{most}} Eigentümer lassen sich vergleichen. Nehmen Sie zuerst einen heraus.',
    one: 'Wählen Sie in der Tabelle noch einen Eigentümer, um ihn mit {{owner}} zu vergleichen.',
    clear: 'Vergleich beenden',
    failed: 'Der Trend von {{owner}} konnte nicht geladen werden: {{message}}',
    none: '{{owner}} hat in diesem Zeitraum keine Zahlen.',
  },
};
