/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { healthMessages as english } from '../../translation/health';
import { Texts } from '../types';

/** Texts of the page about the plugin itself, in German. */
export const healthMessages: Texts<typeof english> = {
  deniedTitle: 'Für die Administration dieses Portals',
  denied:
    'Diese Seite zeigt, wie es dem Plugin selbst geht: seiner Warteschlange, seinen Messungen in AWS, seinen Aufgaben und dem, was es gesendet hat. Um sie zu sehen, brauchen Sie die Berechtigung {{permission}}. Wie die Konten Ihrer eigenen Entitäten gelesen werden, steht auf der Seite Konten.',
  deniedLink: 'Konten zeigen',
  status: {
    title: 'Zustand des Plugins',
    fine: 'Alles ist, wie es sein soll.',
    problems_one: '{{count}} Sache braucht jemanden',
    problems_other: '{{count}} Sachen brauchen jemanden',
    asOf: 'Stand {{time}}.',
  },
  problem: {
    failed_one: 'Die letzte Messung von {{count}} Konto ist fehlgeschlagen.',
    failed_other: 'Die letzte Messung von {{count}} Konten ist fehlgeschlagen.',
    failedHelp:
      'Öffnen Sie das Konto: Der Fehler sagt, was nicht stimmt, meist liegt es an der Rolle. Beheben Sie es und lesen Sie das Konto erneut.',
    stale_one: 'Die Nachweise von {{count}} Konto sind zu alt, um zu zählen.',
    stale_other:
      'Die Nachweise von {{count}} Konten sind zu alt, um zu zählen.',
    staleHelp:
      'Seine Prüfungen sind unbekannt, bis es wieder gelesen wird. Sehen Sie nach, warum die Messungen scheitern, und ob wellArchitected.staleAfter länger ist als schedule.frequency.',
    waiting:
      'Arbeit wartet seit {{ago}}, und keine dieser Art läuft: {{kind}}.',
    waitingHelp:
      'Keine Replik nimmt sie. Mindestens eine braucht wellArchitected.worker: true, die Voreinstellung; sehen Sie in die Logs der Worker.',
    behind:
      '{{kind}}: Im Tempo der letzten Stunde brauchen die Arbeiter {{time}} für die {{count}} fälligen.',
    behindHelp:
      'Fügen Sie Repliken hinzu, die arbeiten, oder erhöhen Sie schedule.concurrency, wo AWS nicht drosselt. Was wartet, wird nach und nach erledigt; bis dahin werden ältere Ergebnisse gezeigt.',
    given_one: '{{count}} Auftrag der Art {{kind}} wurde aufgegeben.',
    given_other: '{{count}} Aufträge der Art {{kind}} wurden aufgegeben.',
    givenHelp:
      'Die Gründe stehen darunter. Was fällig ist, versucht der Zeitplan erneut; beheben Sie den Grund, damit es gelingt.',
    unscored_one: '{{count}} Entität wurde nie bewertet.',
    unscored_other: '{{count}} Entitäten wurden nie bewertet.',
    unscoredHelp:
      'Sie werden binnen Minuten nach dem ersten Blick in den Katalog bewertet. Bleiben sie, sagt das Log der Worker, warum.',
    catalog: 'Der Katalog wurde zuletzt {{ago}} gelesen.',
    catalogNever:
      'Der Katalog wurde noch nicht gelesen oder enthält nichts zu prüfen.',
    catalogHelp:
      'Prüfen Sie, ob ein Worker läuft und was er über den Katalog protokolliert: Dessen Plugin ist vielleicht nicht erreichbar oder lehnt den Dienst ab.',
    notifications_one:
      '{{count}} Benachrichtigung konnte bisher nicht zugestellt werden.',
    notifications_other:
      '{{count}} Benachrichtigungen konnten bisher nicht zugestellt werden.',
    notificationsHelp:
      'Keine geht verloren: Sie werden gesendet, sobald das Benachrichtigungs-Backend antwortet. Die Liste der Benachrichtigungen sagt, warum es das nicht tut.',
    events_one: '{{count}} Ereignis konnte bisher nicht zugestellt werden.',
    events_other:
      '{{count}} Ereignisse konnten bisher nicht zugestellt werden.',
    eventsHelp:
      'Keines geht verloren: Sie werden zugestellt, sobald der Ereignisdienst sie annimmt. Das Log der Worker sagt, warum er das nicht tut.',
    task: 'Die Aufgabe {{task}} ist fehlgeschlagen: {{error}}',
    taskHelp:
      'Sie läuft zu ihrer Zeit wieder. Scheitert sie weiter, enthält das Log der Worker den ganzen Fehler.',
    late: 'Die Aufgabe {{task}} hätte {{ago}} laufen sollen.',
    lateHelp:
      'Kein Worker nimmt sie: Prüfen Sie, ob einer läuft und die Datenbank erreicht.',
  },
  figures: {
    accounts: 'Konten',
    accountsHint: '{{running}} werden gelesen, {{due}} fällig',
    failing: 'Fehlgeschlagene Messungen',
    failingHint: '{{never}} nie gelesen',
    stale: 'Nachweise zu alt',
    staleHint: 'Älter als {{age}}',
    staleNever: 'Nie zu alt',
    entities: 'Entitäten',
    entitiesHint: '{{unscored}} nie bewertet',
    due: 'Zu erneuernde Scores',
    dueHint: 'Ältester Score {{ago}}',
    dueNone: 'Noch kein Score',
    catalog: 'Der Katalog wurde {{ago}} gelesen.',
    schedule: 'Abstand zwischen zwei Messungen eines Kontos: {{every}}.',
    claims_one:
      'In {{count}} Konto wird gerade ermittelt, was niemand beansprucht.',
    claims_other:
      'In {{count}} Konten wird gerade ermittelt, was niemand beansprucht.',
  },
  pressure: {
    caption: 'Ob die Arbeiter nachkommen',
    kind: 'Arbeit',
    kinds: {
      accounts: 'Zu lesende Konten',
      entities: 'Zu bewertende Entitäten',
    },
    due: 'Fällig und wartend',
    since: 'Älteste fällig',
    perHour: 'Erledigt je Stunde',
    catchUp: 'Zeit zum Aufholen',
    none: 'Nichts aufzuholen',
    unknown: 'Nicht bekannt: in der letzten Stunde wurde nichts erledigt',
  },
  queue: {
    title: 'Warteschlange',
    caption: 'Arbeit nach Art: was wartet, läuft und scheiterte',
    kind: 'Art',
    waiting: 'Wartet',
    running: 'Läuft',
    retrying: 'Wird erneut versucht',
    failed: 'Aufgegeben',
    since: 'Älteste seit',
    kinds: {
      'well-architected-collect': 'Konten lesen',
      'well-architected-score': 'Entitäten bewerten',
      'well-architected-claims': 'Ermitteln, was niemand beansprucht',
    },
    shared: 'Von allen Repliken über PostgreSQL geteilt.',
    own: 'Im Prozess dieses Backends, denn die Datenbank ist SQLite.',
    worker: 'Die Replik, die geantwortet hat, nimmt Arbeit an.',
    noWorker:
      'Die Replik, die geantwortet hat, nimmt keine Arbeit an (wellArchitected.worker: false).',
    failures: 'Was scheiterte und seither nicht gelang',
    failuresCaption: 'Gescheiterte Arbeit mit ihrem Grund, die neueste zuerst',
    none: 'Nichts ist gescheitert.',
    on: 'Woran',
    error: 'Grund',
    when: 'Wann',
    attempts: 'Versuche',
    next: 'Was als Nächstes geschieht',
    willRetry: 'Es wird von selbst erneut versucht',
    givenUp: 'Wenn es wieder fällig ist',
  },
  tasks: {
    title: 'Geplante Aufgaben',
    caption: 'Aufgaben, die zu jeder Zeit nur eine Replik ausführt',
    task: 'Aufgabe',
    every: 'Alle',
    last: 'Letzter Lauf endete',
    next: 'Nächster Lauf',
    running: 'Läuft gerade',
    never: 'Noch nicht',
    failed: 'Fehlgeschlagen: {{error}}',
    none: 'Die Replik, die geantwortet hat, hat keine Aufgaben, denn sie ist kein Worker.',
    problem: 'Die Aufgaben konnten nicht gelesen werden',
    problemHelp:
      '{{message}}. Der Scheduler des Backends nennt sie unter /.backstage/scheduler/v1/tasks dieses Plugins.',
    names: {
      'well-architected-tick': 'Findet Fälliges',
      'well-architected-catalog': 'Liest den Katalog',
      'well-architected-notify': 'Stellt Benachrichtigungen und Ereignisse zu',
      'well-architected-roll-up': 'Summen des Tages für Trends',
      'well-architected-expire': 'Beendet Akzeptanzen und Antworten, erinnert',
      'well-architected-prune': 'Entfernt alten Verlauf',
      'well-architected-digest': 'Wochenberichte',
    },
    seconds_one: '{{count}} Sekunde',
    seconds_other: '{{count}} Sekunden',
    minutes_one: '{{count}} Minute',
    minutes_other: '{{count}} Minuten',
    hours_one: '{{count}} Stunde',
    hours_other: '{{count}} Stunden',
    days_one: '{{count}} Tag',
    days_other: '{{count}} Tage',
  },
  settings: {
    title: 'Prüfungen, wie sie konfiguriert sind',
    none: 'Keine Prüfung ist abgeschaltet, neu eingestuft oder anders eingestellt.',
    parameters: 'Parameter',
    parametersCaption:
      'Parameter von Prüfungen, die die Administration gesetzt hat',
    check: 'Prüfung',
    values: 'Werte',
    versions:
      '{{enabled}} von {{checks}} Prüfungen sind eingeschaltet, versorgt von {{collectors}} Kollektoren.',
    catalogue: 'Version des Prüfungskatalogs',
    lens: 'Version des Frameworks',
  },
  tables: {
    title: 'Tabellen',
    hint: 'Schätzungen, die die Datenbank ohnehin führt; nichts wird gezählt.',
    caption: 'Tabellen mit geschätzten Zeilen und Größen, die größten zuerst',
    table: 'Tabelle',
    rows: 'Zeilen',
    size: 'Größe',
    total: 'Zusammen {{size}}.',
    show_one: '{{count}} Tabelle',
    show_other: '{{count}} Tabellen',
  },
};
