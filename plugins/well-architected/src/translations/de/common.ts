/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { commonMessages as english } from '../../translation/common';
import { Texts } from '../types';

/** Words that every part of the plugin uses, in German. */
export const commonMessages: Texts<typeof english> = {
  level: {
    'at-risk': 'Gefährdet',
    'needs-attention': 'Braucht Aufmerksamkeit',
    good: 'Gut',
    'well-architected': 'Well-Architected',
    'not-assessed': 'Nicht beurteilt',
  },
  state: {
    fail: 'Offen',
    waived: 'Akzeptiert',
    unknown: 'Unbekannt',
    pass: 'Bestanden',
    'not-applicable': 'Nicht anwendbar',
  },
  risk: { HIGH: 'HIGH', MEDIUM: 'MEDIUM', LOW: 'LOW' },
  effort: { Low: 'Gering', Medium: 'Mittel', High: 'Hoch' },
  pillar: {
    'operational-excellence': 'Operative Exzellenz',
    security: 'Sicherheit',
    reliability: 'Zuverlässigkeit',
    'performance-efficiency': 'Leistung und Effizienz',
    'cost-optimization': 'Kostenoptimierung',
    sustainability: 'Nachhaltigkeit',
  },
  pillarShort: {
    'operational-excellence': 'Betrieb',
    security: 'Sicherheit',
    reliability: 'Zuverlässigkeit',
    'performance-efficiency': 'Leistung',
    'cost-optimization': 'Kosten',
    sustainability: 'Nachhaltigkeit',
  },
  score: {
    of100: '{{value}} von 100',
    label: 'Score',
    range: 'bis zu {{high}}: {{points}} Punkte sind unbekannt',
    notEnough: 'Nicht genug Nachweise',
    notEnoughCoverage: 'Nicht genug Nachweise (Abdeckung {{coverage}} %)',
    turnedOff: 'Von der Administration abgeschaltet: {{reason}}',
    provisional: 'Vorläufig: Einer Säule fehlen Nachweise',
    provisionalWhy:
      'Mindestens einer Säule fehlt mehr als die Hälfte der Nachweise; dieser Score zählt sie als nicht belegt.',
    withoutAccepted: '{{value}} ohne akzeptierte Risiken',
    coverage: 'Abdeckung {{coverage}} %',
  },
  counts: {
    high: '{{value}} HIGH',
    medium: '{{value}} MEDIUM',
    low: '{{value}} LOW',
    accepted: '{{value}} akzeptiert',
    unknown: '{{value}} unbekannt',
    notApplicable: '{{value}} nicht anwendbar',
    noneOpen: 'Kein offener Befund',
    resources_one: '{{part}} von {{count}} Ressource',
    resources_other: '{{part}} von {{count}} Ressourcen',
    resourcesUnknown_one: '{{part}} von {{count}} Ressource unbekannt',
    resourcesUnknown_other: '{{part}} von {{count}} Ressourcen unbekannt',
  },
  reason: {
    NO_ACCOUNT: 'Mit dieser Entität ist kein AWS-Konto verknüpft.',
    ACCESS_DENIED:
      'Die Rolle darf nicht aufrufen, was man braucht, um dies zu sehen.',
    ASSUME_ROLE_FAILED: 'Die Rolle des Kontos konnte nicht angenommen werden.',
    REGION_DISABLED: 'Die Region ist in diesem Konto nicht aktiviert.',
    THROTTLED:
      'AWS hat die Zahl der Aufrufe begrenzt, bevor dies gelesen werden konnte.',
    API_ERROR: 'AWS hat mit einem Fehler geantwortet.',
    NOT_ENOUGH_DATA: 'Für ein Urteil gibt es noch nicht genug Daten.',
    OPT_IN_REQUIRED: 'Der AWS-Dienst, der dies weiß, ist nicht eingeschaltet.',
    SUPPORT_PLAN_REQUIRED: 'Der Support-Plan des Kontos enthält dies nicht.',
    STALE: 'Der Nachweis ist zu alt, um zu zählen.',
    ANSWER_NEEDED: 'Die Frage hat noch niemand beantwortet.',
    CONTEXT_MISSING: 'Die Entität gibt nicht an, wovon dies abhängt.',
    NOT_COLLECTED: 'Dies wurde noch nicht aus AWS gelesen.',
    TURNED_OFF: 'Die Administration hat dies abgeschaltet.',
  },
  action: {
    copy: 'Kopieren',
    copied: 'Kopiert',
    copyThing: '{{thing}} kopieren',
    retry: 'Erneut versuchen',
    close: 'Schließen',
    cancel: 'Abbrechen',
    denied: 'Dafür brauchen Sie die Berechtigung {{permission}}.',
    reset: 'Filter zurücksetzen',
    showMore: 'Mehr anzeigen',
    all: 'Alle',
  },
  section: {
    loading: '{{name}} wird geladen',
    failed: '{{name}} konnte nicht geladen werden',
    forbidden:
      'Das dürfen Sie nicht sehen. Bitten Sie die Administration des Portals um die Berechtigung {{permission}}.',
    forbiddenTitle: 'Berechtigung nötig',
    notFound:
      'Über diese Entität ist noch nichts bekannt. Sie wird beim nächsten Abgleich mit dem Katalog aufgenommen.',
  },
  firstReview: {
    text: 'Eine Prüfung beginnt, sobald eine Entität des Katalogs mit der Annotation {{annotation}} ihr AWS-Konto nennt und dieses Portal das Konto lesen darf.',
    accounts: 'Konten zeigen',
  },
  chart: {
    range: 'Zeitraum',
    days: '{{days}} Tage',
    asTable: 'Als Tabelle zeigen',
    asChart: 'Als Diagramm zeigen',
    day: 'Tag',
    overall: 'Gesamt',
    overallRange: 'Gesamt, von belegt bis möglich',
    entities: 'Entitäten',
    coverage: 'Abdeckung',
    lines: 'Linien',
    empty: 'Der erste Punkt erscheint nach dem ersten Tag mit einem Ergebnis.',
    one: 'Bisher ist ein Tag bekannt: {{score}} am {{day}}. Die Linie beginnt morgen.',
  },
};
