/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { reviewMessages as english } from '../../translation/review';
import { Texts } from '../types';

/** Texts of the review of an entity and of its milestones, in French. */
export const reviewMessages: Texts<typeof english> = {
  title: 'Revue {{review}}',
  section: 'Revue',
  intro:
    'Clore la revue fige scores, constats, réponses, risques acceptés et actions en un jalon. Il faut assez de preuves pour chacun des six piliers, ou une personne nommée qui reconnaît qu’il n’y en a pas.',
  steps: 'Avancement',
  step: {
    scope: 'Périmètre défini',
    pillars: 'Six piliers examinés',
    prioritised: 'Constats hiérarchisés',
    plan: 'Plan d’action convenu',
    complete: 'Revue close',
  },
  done: 'Fait',
  open: 'À faire',
  acknowledge: {
    title: 'Piliers sans assez de preuves',
    open: 'Reconnaître {{pillar}} …',
    change: 'Changer le texte pour {{pillar}} …',
    missing: '{{pillar}} : couverture {{coverage}} %, 50 % suffisent',
    text: 'Ce qui manque, et pourquoi la revue peut être close sans cela',
    textNeeded: 'Dites ce qui manque.',
    save: 'Reconnaître',
    given: 'Reconnu par {{author}} le {{date}} :',
    meanwhile: '{{author}} l’a reconnu entre-temps',
    replaceHint:
      'Le vôtre est dessous, non enregistré. L’enregistrer remplace l’autre.',
    failed: 'Rien n’a été reconnu : {{message}}',
  },
  complete: {
    title: 'Clore',
    name: 'Nom du jalon',
    nameNeeded: 'Donnez un nom au jalon.',
    button: 'Clore la revue {{review}}',
    notReady:
      'La revue peut être close quand chaque pilier a assez de preuves ou une reconnaissance. Il manque : {{list}}.',
    done: 'La revue {{review}} est close. La suivante commence au premier changement.',
    meanwhile: 'Ce n’est plus la revue que vous avez vue',
    yours:
      'Non close : la vôtre, « {{name}} ». Ci-dessous la revue telle qu’elle est maintenant.',
    seen: 'Vu',
    failed: 'La revue n’a pas été close : {{message}}',
  },
  milestones: {
    title: 'Jalons',
    none: 'Aucune revue n’est encore close. Un jalon sert de comparaison aux revues suivantes.',
    review: 'Revue',
    name: 'Nom',
    completed: 'Close',
    level: 'Niveau',
    score: 'Score',
    high: 'HIGH ouverts',
    by: '{{date}} par {{author}}',
    compare: 'Comparer {{name}} à aujourd’hui',
    compareShort: 'Comparer à aujourd’hui',
  },
  comparison: {
    title: 'Comparaison',
    from: 'Jalon',
    with: 'Comparé à',
    now: 'Aujourd’hui',
    close: 'Fermer la comparaison',
    between: '{{from}} ({{fromDate}}) et {{to}} ({{toDate}})',
    scores: 'Scores',
    subject: 'Pilier',
    overall: 'Global',
    before: 'Avant',
    after: 'Après',
    change: 'Changement',
    sameChecks: 'Dont par les mêmes contrôles',
    notEnough: '{{low}}, pas assez de preuves',
    otherCatalogue:
      'Les contrôles ont changé entre les deux, de {{before}} à {{after}}. Ce qui n’a changé que pour cela est à part.',
    sameCatalogue: 'Les deux ont été jugés par les mêmes contrôles.',
    checks: 'Constats',
    kindColumn: 'Ce qu’il est devenu',
    check: 'Contrôle',
    pillar: 'Pilier',
    how: 'Comment',
    same: 'Aucun contrôle n’a changé : les {{value}} restent comme avant.',
    unchanged_one: '{{count}} autre contrôle reste comme avant.',
    unchanged_other: '{{count}} autres contrôles restent comme avant.',
    kind: {
      worse: 'Pire',
      new: 'Nouveau',
      better: 'Mieux',
      gone: 'Disparu',
      accepted: 'Accepté',
      catalogue: 'Catalogue',
    },
  },
};
