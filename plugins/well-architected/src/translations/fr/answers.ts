/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { answersMessages as english } from '../../translation/answers';
import { Texts } from '../types';

/** Texts of the questions that people answer in one sitting, in French. */
export const answersMessages: Texts<typeof english> = {
  title: 'Répondre aux questions sur {{entity}}',
  progress_one: '{{answered}} sur {{count}} question avec réponse',
  progress_other: '{{answered}} sur {{count}} questions avec réponse',
  about: {
    label: 'Ce qui est demandé',
    checks: 'Contrôles',
    framework: 'Questions du framework',
  },
  frameworkProgress_one:
    '{{count}} question du framework : {{risks}} avec un risque, {{open}} sans réponse',
  frameworkProgress_other:
    '{{count}} questions du framework : {{risks}} avec un risque, {{open}} sans réponse',
  frameworkHint:
    'Ce qui est répondu ici ne change aucun score : il ne vient que des contrôles. Cela compte pour le risque de la question et figure dans le rapport. Ce qui a été observé passe avant.',
  frameworkShow: {
    all: 'Toutes',
    risk: 'Avec un risque',
    unanswered: 'Sans réponse',
  },
  practicesKnown_one: '{{known}} bonne pratique connue sur {{count}}',
  practicesKnown_other: '{{known}} bonnes pratiques connues sur {{count}}',
  practiceRisk:
    'Risque {{risk}} là où elle n’est pas suivie. Une réponse vaut {{days}} jours.',
  practice: {
    yes: 'Suivie',
    no: 'Non suivie',
    'not-applicable': 'Ne s’applique pas',
  },
  practiceState: {
    followed: 'Suivie',
    risk: 'Non suivie',
    accepted: 'Accepté',
    'not-applicable': 'Ne s’applique pas',
    unknown: 'Inconnue',
  },
  questionRisk: {
    NONE: 'Aucun risque',
    UNANSWERED: 'Sans réponse',
    NOT_APPLICABLE: 'Ne s’applique pas',
  },
  filter: 'Questions affichées',
  show: {
    all: 'Toutes',
    unanswered: 'Sans réponse',
    expiring: 'Expirent bientôt',
    expired: 'Expirées',
  },
  keys: 'Touches : 1, 2, 3 ou les flèches choisissent, Tab avance, Ctrl+Entrée enregistre et passe à la question suivante. Vos changements sont enregistrés quand vous quittez une question.',
  none: 'Sans réponse',
  optional: 'La preuve décide ; une réponse peut la compléter',
  valid: 'Valable jusqu’au {{date}}',
  expiring: 'Expire le {{date}}',
  expired: 'Expirée le {{date}}',
  of: 'Réponse à : {{title}}',
  means: 'Oui : {{yes}} Non : {{no}} Une réponse vaut {{days}} jours.',
  meanwhile: '{{author}} a enregistré « {{value}} » entre-temps',
  replaceHint:
    'La vôtre est dessous, non enregistrée. L’enregistrer remplace l’autre.',
  copiedFrom: 'Copiée de {{entity}}.',
  observed: 'Ce qui a été observé',
  contradiction: 'La réponse contredit ce qui a été observé',
  unsaved: 'Pas encore enregistrée.',
  saving: 'Enregistrement …',
  saved: 'Enregistrée.',
  choices: 'À quoi sert chacune de ces ressources',
  choiceOf: '{{label}} de {{name}}',
  chosen: '{{name}} : {{label}}',
  notChosen: 'Non choisi',
  unfit:
    '{{name}}, de type {{noun}}, n’est pas fait pour cela. Sans justification, c’est une lacune.',
  source: 'Entité dont on copie',
  copy_one: 'Copier {{count}} réponse de {{entity}}',
  copy_other: 'Copier {{count}} réponses de {{entity}}',
  copied_one: '{{count}} réponse copiée.',
  copied_other: '{{count}} réponses copiées.',
  copyFailed: 'Rien n’a été copié : {{message}}',
  replace: 'Aussi là où une réponse est valable',
  noQuestion: 'Dans ce pilier, seule la preuve décide.',
  noneMatch: 'Aucune question ne correspond à ce filtre.',
};
