/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { healthMessages as english } from '../../translation/health';
import { Texts } from '../types';

/** Texts of the page about the plugin itself, in French. */
export const healthMessages: Texts<typeof english> = {
  deniedTitle: 'Pour l’administration de ce portail',
  denied:
    'Cette page montre comment va le plugin lui-même : sa file, ses lectures d’AWS, ses tâches et ce qu’il a envoyé. Il vous faut l’autorisation {{permission}} pour la voir. La page Comptes dit comment va la lecture des comptes de vos propres entités.',
  deniedLink: 'Afficher les comptes',
  status: {
    title: 'État du plugin',
    fine: 'Tout est comme il faut.',
    problems_one: '{{count}} chose demande quelqu’un',
    problems_other: '{{count}} choses demandent quelqu’un',
    asOf: 'État à {{time}}.',
  },
  problem: {
    failed_one: 'La dernière lecture de {{count}} compte a échoué.',
    failed_other: 'La dernière lecture de {{count}} comptes a échoué.',
    failedHelp:
      'Ouvrez le compte : son erreur dit ce qui ne va pas, le plus souvent le rôle. Corrigez, puis relisez le compte.',
    stale_one:
      'Les preuves de {{count}} compte sont trop anciennes pour compter.',
    stale_other:
      'Les preuves de {{count}} comptes sont trop anciennes pour compter.',
    staleHelp:
      'Ses contrôles sont inconnus jusqu’à une nouvelle lecture. Voyez pourquoi ses lectures échouent, et que wellArchitected.staleAfter soit plus long que schedule.frequency.',
    waiting:
      'Du travail attend depuis {{ago}}, et aucun de ce genre ne tourne : {{kind}}.',
    waitingHelp:
      'Aucune réplique ne le prend. Il en faut une avec wellArchitected.worker: true, la valeur par défaut ; voyez les journaux des workers.',
    behind:
      '{{kind}} : au rythme de la dernière heure, il faut {{time}} aux workers pour les {{count}} qui sont dus.',
    behindHelp:
      'Ajoutez des répliques qui travaillent, ou augmentez schedule.concurrency là où AWS ne limite pas. Ce qui attend est fait peu à peu ; d’ici là, des résultats plus anciens sont affichés.',
    given_one: '{{count}} élément de {{kind}} a été abandonné.',
    given_other: '{{count}} éléments de {{kind}} ont été abandonnés.',
    givenHelp:
      'Les raisons sont plus bas. Ce qui est dû sera retenté par le calendrier ; corrigez la raison pour que cela réussisse.',
    unscored_one: '{{count}} entité n’a jamais été évaluée.',
    unscored_other: '{{count}} entités n’ont jamais été évaluées.',
    unscoredHelp:
      'Elles le sont quelques minutes après le premier regard dans le catalogue. Si elles restent, le journal des workers dit pourquoi.',
    catalog: 'Le catalogue a été lu {{ago}} pour la dernière fois.',
    catalogNever:
      'Le catalogue n’a pas encore été lu, ou ne contient rien à examiner.',
    catalogHelp:
      'Vérifiez qu’un worker tourne et ce qu’il journalise sur le catalogue : son plugin est peut-être arrêté ou refuse le service.',
    notifications_one: '{{count}} notification n’a pas encore pu être remise.',
    notifications_other:
      '{{count}} notifications n’ont pas encore pu être remises.',
    notificationsHelp:
      'Aucune n’est perdue : elles partent dès que le backend de notifications répond. La liste des notifications dit pourquoi il ne le fait pas.',
    events_one: '{{count}} événement n’a pas encore pu être remis.',
    events_other: '{{count}} événements n’ont pas encore pu être remis.',
    eventsHelp:
      'Aucun n’est perdu : ils partent dès que le service d’événements les accepte. Le journal des workers dit pourquoi il ne le fait pas.',
    task: 'La tâche {{task}} a échoué : {{error}}',
    taskHelp:
      'Elle tournera à nouveau à son heure. Si elle échoue encore, le journal des workers a l’erreur entière.',
    late: 'La tâche {{task}} aurait dû tourner {{ago}}.',
    lateHelp:
      'Aucun worker ne la prend : vérifiez qu’il y en a un qui tourne et atteint la base de données.',
  },
  figures: {
    accounts: 'Comptes',
    accountsHint: '{{running}} en lecture, {{due}} à lire',
    failing: 'Lectures en échec',
    failingHint: '{{never}} jamais lus',
    stale: 'Preuves trop anciennes',
    staleHint: 'Plus de {{age}}',
    staleNever: 'Jamais trop anciennes',
    entities: 'Entités',
    entitiesHint: '{{unscored}} jamais évaluées',
    due: 'Scores à renouveler',
    dueHint: 'Score le plus ancien {{ago}}',
    dueNone: 'Pas encore de score',
    catalog: 'Le catalogue a été lu {{ago}}.',
    schedule: 'Temps entre deux lectures d’un compte : {{every}}.',
    claims_one:
      'Dans {{count}} compte, on établit ce que personne ne revendique.',
    claims_other:
      'Dans {{count}} comptes, on établit ce que personne ne revendique.',
  },
  pressure: {
    caption: 'Si les workers suivent',
    kind: 'Travail',
    kinds: { accounts: 'Comptes à lire', entities: 'Entités à évaluer' },
    due: 'Dus et en attente',
    since: 'Le plus ancien dû',
    perHour: 'Faits par heure',
    catchUp: 'Temps de rattrapage',
    none: 'Rien à rattraper',
    unknown: 'Inconnu : rien n’a été fait durant la dernière heure',
  },
  queue: {
    title: 'File de travail',
    caption: 'Travail par genre : ce qui attend, tourne et a échoué',
    kind: 'Genre',
    waiting: 'En attente',
    running: 'En cours',
    retrying: 'À retenter',
    failed: 'Abandonné',
    since: 'Le plus ancien depuis',
    kinds: {
      'well-architected-collect': 'Lecture des comptes',
      'well-architected-score': 'Évaluation des entités',
      'well-architected-claims': 'Recherche de ce que personne ne revendique',
    },
    shared: 'Partagée par toutes les répliques via PostgreSQL.',
    own: 'Dans le processus de ce backend, car la base de données est SQLite.',
    worker: 'La réplique qui a répondu prend du travail.',
    noWorker:
      'La réplique qui a répondu ne prend pas de travail (wellArchitected.worker: false).',
    failures: 'Ce qui a échoué et n’a pas été fait depuis',
    failuresCaption: 'Travail échoué avec sa raison, le plus récent d’abord',
    none: 'Rien n’a échoué.',
    on: 'Sur',
    error: 'Raison',
    when: 'Quand',
    attempts: 'Essais',
    next: 'Ce qui suit',
    willRetry: 'Retenté de lui-même',
    givenUp: 'Quand il sera dû à nouveau',
  },
  tasks: {
    title: 'Tâches planifiées',
    caption: 'Tâches qu’une seule réplique exécute à la fois',
    task: 'Tâche',
    every: 'Tous les',
    last: 'Fin du dernier passage',
    next: 'Prochain passage',
    running: 'En cours',
    never: 'Pas encore',
    failed: 'Échec : {{error}}',
    none: 'La réplique qui a répondu n’a pas de tâches, car elle n’est pas un worker.',
    problem: 'Les tâches n’ont pas pu être lues',
    problemHelp:
      '{{message}}. Le planificateur du backend les donne sous /.backstage/scheduler/v1/tasks de ce plugin.',
    names: {
      'well-architected-tick': 'Trouve ce qui est dû',
      'well-architected-catalog': 'Lit le catalogue',
      'well-architected-notify': 'Remet notifications et événements',
      'well-architected-roll-up': 'Sommes du jour pour les tendances',
      'well-architected-expire': 'Termine acceptations et réponses, rappelle',
      'well-architected-prune': 'Retire l’historique ancien',
      'well-architected-digest': 'Bilans hebdomadaires',
    },
    seconds_one: '{{count}} seconde',
    seconds_other: '{{count}} secondes',
    minutes_one: '{{count}} minute',
    minutes_other: '{{count}} minutes',
    hours_one: '{{count}} heure',
    hours_other: '{{count}} heures',
    days_one: '{{count}} jour',
    days_other: '{{count}} jours',
  },
  settings: {
    title: 'Contrôles tels qu’ils sont configurés',
    none: 'Aucun contrôle n’est désactivé, reclassé ou réglé autrement.',
    parameters: 'Paramètres',
    parametersCaption: 'Paramètres de contrôles réglés par l’administration',
    check: 'Contrôle',
    values: 'Valeurs',
    versions:
      '{{enabled}} contrôles sur {{checks}} sont activés, nourris par {{collectors}} collecteurs.',
    catalogue: 'Version du catalogue de contrôles',
    lens: 'Version du référentiel',
  },
  tables: {
    title: 'Tables',
    hint: 'Des estimations que la base tient de toute façon ; rien n’est compté.',
    caption: 'Tables avec lignes et tailles estimées, les plus grandes d’abord',
    table: 'Table',
    rows: 'Lignes',
    size: 'Taille',
    total: 'Ensemble {{size}}.',
    show_one: '{{count}} table',
    show_other: '{{count}} tables',
  },
};
