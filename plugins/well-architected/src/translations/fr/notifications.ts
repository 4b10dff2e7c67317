/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { notificationMessages as english } from '../../translation/notifications';
import { Texts } from '../types';

/** Texts of the log of notifications, in French. */
export const notificationMessages: Texts<typeof english> = {
  title: 'Notifications',
  hint: 'Ce qui a été dit aux propriétaires, et pourquoi. Ce qui ne peut être envoyé attend et sera retenté.',
  caption:
    'Notifications, les plus récentes d’abord, avec destinataires et raisons',
  none: 'Rien n’a encore été dit à personne.',
  noneMatch: 'Aucune notification ne correspond à ces filtres.',
  which: 'Où elle en est',
  all: 'Toutes',
  owner: 'Destinataire',
  allOwners: 'Tous les destinataires',
  topic: 'Sujet',
  allTopics: 'Tous les sujets',
  col: {
    message: 'Notification',
    recipient: 'Destinataire',
    state: 'État',
    created: 'Rédigée',
  },
  state: {
    waiting: 'En attente',
    sent: 'Envoyée',
    dropped: 'Abandonnée',
  },
  stateText: {
    waiting: 'Elle part dès que le backend de notifications l’accepte.',
    sent: 'Le backend de notifications l’a acceptée.',
    dropped: 'Son objet avait disparu avant qu’elle ne puisse partir.',
  },
  sentAt: 'Envoyée {{when}}',
  attempts_one: '{{count}} tentative',
  attempts_other: '{{count}} tentatives',
  next: 'Prochaine tentative {{when}}',
  lastError: 'Dernière tentative : {{message}}',
  topics: {
    'well-architected-high-risk': 'Nouveau risque HIGH',
    'well-architected-risk-rose': 'Risque passé à HIGH',
    'well-architected-resolved': 'Résolu',
    'well-architected-first-review': 'Première revue',
    'well-architected-unknown': 'Inconnu depuis longtemps',
    'well-architected-score-dropped': 'Score en baisse',
    'well-architected-waiver': 'Risque accepté qui expire',
    'well-architected-answers': 'Réponses qui expirent',
    'well-architected-account': 'Compte illisible',
    'well-architected-digest': 'Bilan hebdomadaire',
    'well-architected-campaign': 'Campagne',
  },
};
