/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { reviewMessages as english } from '../../translation/review';
import { Texts } from '../types';

/** Texts of the review of an entity and of its milestones, in German. */
export const reviewMessages: Texts<typeof english> = {
  title: 'Review {{review}}',
  section: 'Review',
  intro:
    'Der Abschluss des Reviews hält Scores, Befunde, Antworten, akzeptierte Risiken und Maßnahmen als Meilenstein fest. Er braucht genug Nachweise für jede der sechs Säulen oder eine namentlich genannte Person, die bestätigt, dass es keine gibt.',
  steps: 'Fortschritt',
  step: {
    scope: 'Umfang bestimmt',
    pillars: 'Sechs Säulen geprüft',
    prioritised: 'Befunde priorisiert',
    plan: 'Maßnahmenplan vereinbart',
    complete: 'Review abgeschlossen',
  },
  done: 'Erledigt',
  open: 'Offen',
  acknowledge: {
    title: 'Säulen ohne genug Nachweise',
    open: '{{pillar}} bestätigen …',
    change: 'Text für {{pillar}} ändern …',
    missing: '{{pillar}}: Abdeckung {{coverage}} %, 50 % genügen',
    text: 'Was fehlt, und warum der Review ohne es abgeschlossen werden darf',
    textNeeded: 'Sagen Sie, was fehlt.',
    save: 'Bestätigen',
    given: 'Bestätigt von {{author}} am {{date}}:',
    meanwhile: '{{author}} hat sie inzwischen bestätigt',
    replaceHint:
      'Ihres steht darunter und ist nicht gespeichert. Speichern ersetzt das andere.',
    failed: 'Nichts wurde bestätigt: {{message}}',
  },
  complete: {
    title: 'Abschließen',
    name: 'Name des Meilensteins',
    nameNeeded: 'Geben Sie dem Meilenstein einen Namen.',
    button: 'Review {{review}} abschließen',
    notReady:
      'Der Review kann abgeschlossen werden, wenn jede Säule genug Nachweise oder eine Bestätigung hat. Es fehlt: {{list}}.',
    done: 'Review {{review}} ist abgeschlossen. Der nächste beginnt mit der ersten Änderung.',
    meanwhile: 'Es ist nicht mehr der Review, den Sie gesehen haben',
    yours:
      'Nicht abgeschlossen: Ihrer, „{{name}}“. Darunter steht der Review, wie er jetzt ist.',
    seen: 'Gesehen',
    failed: 'Der Review wurde nicht abgeschlossen: {{message}}',
  },
  milestones: {
    title: 'Meilensteine',
    none: 'Noch wurde kein Review abgeschlossen. Mit einem Meilenstein werden spätere Reviews verglichen.',
    review: 'Review',
    name: 'Name',
    completed: 'Abgeschlossen',
    level: 'Stufe',
    score: 'Score',
    high: 'Offene HIGH',
    by: '{{date}} von {{author}}',
    compare: '{{name}} mit heute vergleichen',
    compareShort: 'Mit heute vergleichen',
  },
  comparison: {
    title: 'Vergleich',
    from: 'Meilenstein',
    with: 'Verglichen mit',
    now: 'Heute',
    close: 'Vergleich schließen',
    between: '{{from}} ({{fromDate}}) und {{to}} ({{toDate}})',
    scores: 'Scores',
    subject: 'Säule',
    overall: 'Gesamt',
    before: 'Vorher',
    after: 'Nachher',
    change: 'Änderung',
    sameChecks: 'Davon durch dieselben Prüfungen',
    notEnough: '{{low}}, nicht genug Nachweise',
    otherCatalogue:
      'Die Prüfungen haben sich dazwischen geändert, von {{before}} zu {{after}}. Was sich nur deshalb änderte, steht gesondert.',
    sameCatalogue: 'Beide wurden mit denselben Prüfungen beurteilt.',
    checks: 'Befunde',
    kindColumn: 'Was daraus wurde',
    check: 'Prüfung',
    pillar: 'Säule',
    how: 'Wie',
    same: 'Keine Prüfung hat sich geändert: Alle {{value}} stehen wie zuvor.',
    unchanged_one: '{{count}} weitere Prüfung steht wie zuvor.',
    unchanged_other: '{{count}} weitere Prüfungen stehen wie zuvor.',
    kind: {
      worse: 'Schlechter',
      new: 'Neu',
      better: 'Besser',
      gone: 'Entfallen',
      accepted: 'Akzeptiert',
      catalogue: 'Katalog',
    },
  },
};
