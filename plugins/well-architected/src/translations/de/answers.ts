/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { answersMessages as english } from '../../translation/answers';
import { Texts } from '../types';

/** Texts of the questions that people answer in one sitting, in German. */
export const answersMessages: Texts<typeof english> = {
  title: 'Fragen zu {{entity}} beantworten',
  progress_one: '{{answered}} von {{count}} Frage beantwortet',
  progress_other: '{{answered}} von {{count}} Fragen beantwortet',
  about: {
    label: 'Was gefragt wird',
    checks: 'Prüfungen',
    framework: 'Fragen des Frameworks',
  },
  frameworkProgress_one:
    '{{count}} Frage des Frameworks: {{risks}} mit Risiko, {{open}} unbeantwortet',
  frameworkProgress_other:
    '{{count}} Fragen des Frameworks: {{risks}} mit Risiko, {{open}} unbeantwortet',
  frameworkHint:
    'Was hier beantwortet wird, ändert keine Punktzahl: Sie entsteht allein aus Prüfungen. Es zählt für das Risiko der Frage und steht im Bericht. Was beobachtet wurde, geht vor.',
  frameworkShow: {
    all: 'Alle',
    risk: 'Mit Risiko',
    unanswered: 'Unbeantwortet',
  },
  practicesKnown_one: '{{known}} von {{count}} Best Practice bekannt',
  practicesKnown_other: '{{known}} von {{count}} Best Practices bekannt',
  practiceRisk:
    'Risiko {{risk}}, wo sie nicht befolgt wird. Eine Antwort gilt {{days}} Tage.',
  practice: {
    yes: 'Befolgt',
    no: 'Nicht befolgt',
    'not-applicable': 'Trifft nicht zu',
  },
  practiceState: {
    followed: 'Befolgt',
    risk: 'Nicht befolgt',
    accepted: 'Akzeptiert',
    'not-applicable': 'Trifft nicht zu',
    unknown: 'Nicht bekannt',
  },
  questionRisk: {
    NONE: 'Kein Risiko',
    UNANSWERED: 'Unbeantwortet',
    NOT_APPLICABLE: 'Trifft nicht zu',
  },
  filter: 'Gezeigte Fragen',
  show: {
    all: 'Alle',
    unanswered: 'Unbeantwortet',
    expiring: 'Läuft bald ab',
    expired: 'Abgelaufen',
  },
  keys: 'Tasten: 1, 2, 3 oder die Pfeile wählen, Tab geht weiter, Strg+Eingabe speichert und geht zur nächsten Frage. Was Sie ändern, wird beim Verlassen einer Frage gespeichert.',
  none: 'Nicht beantwortet',
  optional: 'Der Nachweis entscheidet; eine Antwort kann ihn ergänzen',
  valid: 'Gültig bis {{date}}',
  expiring: 'Läuft am {{date}} ab',
  expired: 'Am {{date}} abgelaufen',
  of: 'Antwort auf: {{title}}',
  means: 'Ja: {{yes}} Nein: {{no}} Eine Antwort gilt {{days}} Tage.',
  meanwhile: '{{author}} hat inzwischen „{{value}}“ gespeichert',
  replaceHint:
    'Ihre steht darunter und ist nicht gespeichert. Speichern ersetzt die andere.',
  copiedFrom: 'Kopiert von {{entity}}.',
  observed: 'Was beobachtet wurde',
  contradiction: 'Die Antwort widerspricht dem, was beobachtet wurde',
  unsaved: 'Noch nicht gespeichert.',
  saving: 'Wird gespeichert …',
  saved: 'Gespeichert.',
  choices: 'Wofür jede davon genutzt wird',
  choiceOf: '{{label}} von {{name}}',
  chosen: '{{name}}: {{label}}',
  notChosen: 'Nicht gewählt',
  unfit:
    '{{name}}, ein {{noun}}, ist dafür nicht gemacht. Ohne Begründung zählt es als Lücke.',
  source: 'Entität, von der kopiert wird',
  copy_one: '{{count}} Antwort von {{entity}} kopieren',
  copy_other: '{{count}} Antworten von {{entity}} kopieren',
  copied_one: '{{count}} Antwort kopiert.',
  copied_other: '{{count}} Antworten kopiert.',
  copyFailed: 'Nichts wurde kopiert: {{message}}',
  replace: 'Auch dort, wo es eine gültige Antwort gibt',
  noQuestion: 'In dieser Säule entscheidet allein der Nachweis.',
  noneMatch: 'Keine Frage passt zu diesem Filter.',
};
