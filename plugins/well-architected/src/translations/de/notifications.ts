/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { notificationMessages as english } from '../../translation/notifications';
import { Texts } from '../types';

/** Texts of the log of notifications, in German. */
export const notificationMessages: Texts<typeof english> = {
  title: 'Benachrichtigungen',
  hint: 'Was Eigentümern mitgeteilt wurde und warum. Was nicht gesendet werden kann, wartet und wird erneut versucht.',
  caption:
    'Benachrichtigungen, die neuesten zuerst, mit Empfängern und Gründen',
  none: 'Noch wurde niemandem etwas mitgeteilt.',
  noneMatch: 'Keine Benachrichtigung passt zu diesen Filtern.',
  which: 'Wo sie steht',
  all: 'Alle',
  owner: 'Empfänger',
  allOwners: 'Alle Empfänger',
  topic: 'Thema',
  allTopics: 'Alle Themen',
  col: {
    message: 'Benachrichtigung',
    recipient: 'Empfänger',
    state: 'Zustand',
    created: 'Verfasst',
  },
  state: {
    waiting: 'Wartet',
    sent: 'Gesendet',
    dropped: 'Verworfen',
  },
  stateText: {
    waiting:
      'Sie wird gesendet, sobald das Benachrichtigungs-Backend sie annimmt.',
    sent: 'Das Benachrichtigungs-Backend hat sie angenommen.',
    dropped: 'Worum es ging, war vorbei, bevor sie gesendet werden konnte.',
  },
  sentAt: 'Gesendet {{when}}',
  attempts_one: '{{count}} Versuch',
  attempts_other: '{{count}} Versuche',
  next: 'Nächster Versuch {{when}}',
  lastError: 'Letzter Versuch: {{message}}',
  topics: {
    'well-architected-high-risk': 'Neues HIGH-Risiko',
    'well-architected-risk-rose': 'Risiko auf HIGH gestiegen',
    'well-architected-resolved': 'Behoben',
    'well-architected-first-review': 'Erster Review',
    'well-architected-unknown': 'Lange unbekannt',
    'well-architected-score-dropped': 'Score gefallen',
    'well-architected-waiver': 'Akzeptiertes Risiko endet',
    'well-architected-answers': 'Antworten laufen ab',
    'well-architected-account': 'Konto nicht lesbar',
    'well-architected-digest': 'Wochenbericht',
    'well-architected-campaign': 'Kampagne',
  },
};
