/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { RefObject, useEffect } from 'react';
import { makeStyles } from '@material-ui/core/styles';

const REPORT = '[data-well-architected-report]';

/**
 * On paper only the report is left of the portal, in black on white: every
 * element is hidden that neither has the report inside nor belongs to it, and
 * what surrounds it gives up its place, height and scrolling.
 */
const useStyles = makeStyles({
  '@global': {
    '@media print': {
      [`body:has(${REPORT}) *:not(:has(${REPORT})):not(${REPORT}):not(${REPORT} *)`]:
        { display: 'none !important' },
      [`html:has(${REPORT}), body:has(${REPORT}), body *:has(${REPORT})`]: {
        display: 'block !important',
        position: 'static !important',
        overflow: 'visible !important',
        height: 'auto !important',
        minHeight: '0 !important',
        maxHeight: 'none !important',
        width: 'auto !important',
        margin: '0 !important',
        padding: '0 !important',
        transform: 'none !important',
        background: '#fff !important',
      },
      [REPORT]: {
        display: 'block !important',
        background: '#fff',
        color: '#000 !important',
        fontSize: '10pt',
      },
      [`${REPORT} *`]: { color: '#000 !important' },
      [`${REPORT} button, ${REPORT} nav, ${REPORT} [data-no-print]`]: {
        display: 'none !important',
      },
      [`${REPORT} > section`]: {
        border: '0 !important',
        padding: '0 !important',
        marginBottom: '8mm',
      },
      // by their old names: JSS writes break-before in a way Chrome ignores
      [`${REPORT} > section[data-page]`]: { pageBreakBefore: 'always' },
      [`${REPORT} h2, ${REPORT} h3, ${REPORT} h4, ${REPORT} summary`]: {
        pageBreakAfter: 'avoid',
      },
      [`${REPORT} li, ${REPORT} tr`]: { pageBreakInside: 'avoid' },
      // links inside the portal lead nowhere on paper
      [`${REPORT} a:not([href^="http"])`]: {
        textDecoration: 'none !important',
        fontWeight: 600,
      },
      [`${REPORT} a[href^="http"]`]: { textDecoration: 'underline' },
      // tables are as wide as the paper, with all their columns
      [`${REPORT} div:has(> table)`]: {
        overflow: 'visible !important',
        margin: '0 !important',
      },
      [`${REPORT} table`]: { fontSize: '9pt', width: '100% !important' },
      [`${REPORT} th, ${REPORT} td`]: {
        whiteSpace: 'normal !important',
        padding: '1.5mm 2mm !important',
      },
      [`${REPORT} th:first-child, ${REPORT} td:first-child`]: {
        paddingLeft: '0 !important',
      },
      [`${REPORT} summary`]: {
        listStyle: 'none',
        fontWeight: 600,
        marginTop: '2mm',
      },
      [`${REPORT} li, ${REPORT} p`]: {
        fontSize: '9pt !important',
        lineHeight: '1.4 !important',
      },
      [`${REPORT} a[href^="http"]:not([data-self-named])::after`]: {
        content: '" (" attr(href) ")"',
        overflowWrap: 'anywhere',
      },
      // badges say their word too: the colour is only kept where it is printed
      [`${REPORT} span`]: { printColorAdjust: 'exact' },
    },
  },
});

/** Styles of the printed report; what is folded is printed unfolded. */
export function usePrintStyles(report: RefObject<HTMLElement>): void {
  useStyles();
  useEffect(() => {
    let folded: HTMLDetailsElement[] = [];
    const unfold = () => {
      folded = [
        ...(report.current?.querySelectorAll<HTMLDetailsElement>(
          'details:not([open])',
        ) ?? []),
      ];
      folded.forEach(part => part.setAttribute('open', ''));
    };
    const fold = () => folded.forEach(part => part.removeAttribute('open'));
    window.addEventListener('beforeprint', unfold);
    window.addEventListener('afterprint', fold);
    return () => {
      window.removeEventListener('beforeprint', unfold);
      window.removeEventListener('afterprint', fold);
    };
  }, [report]);
}
