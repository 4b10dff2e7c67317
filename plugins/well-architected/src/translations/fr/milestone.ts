/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { milestoneMessages as english } from '../../translation/milestone';
import { Texts } from '../types';

/** Texts of the page of what one milestone froze, in French. */
export const milestoneMessages: Texts<typeof english> = {
  section: 'Jalon',
  title: 'Revue {{review}} : {{name}}',
  back: 'Retour au rapport d’aujourd’hui',
  notFound:
    '{{entity}} n’a pas de tel jalon. Le rapport d’aujourd’hui nomme les jalons qui existent.',
  intro: 'L’état au moment où la revue a été close. Rien ici ne change plus.',
  completed: 'Close',
  scored: 'Évaluée',
  coverage: 'Couverture',
  checks: 'Contrôles',
  lens: 'Version du référentiel',
  pillars: 'Les six piliers d’alors',
  figure: {
    high: 'HIGH',
    medium: 'MEDIUM',
    low: 'LOW',
    accepted: 'Acceptés',
    unknown: 'Inconnus',
    pass: 'Réussis',
    notApplicable: 'Non applicables',
  },
  figureOf: '{{value}} {{figure}} dans {{pillar}}',
  findings: 'Constats de {{name}}',
  today: 'L’état d’aujourd’hui',
  todayOf: 'L’état d’aujourd’hui de « {{title}} »',
  answers: 'Réponses',
  noAnswers: 'Aucune question n’avait de réponse.',
  waivers: 'Risques acceptés',
  noWaivers: 'Aucun risque n’était accepté, et personne ne l’avait demandé.',
  actions: 'Actions',
  noActions: 'Personne n’avait pris d’action en charge.',
  status: { open: 'Ouverte', done: 'Faite' },
};
