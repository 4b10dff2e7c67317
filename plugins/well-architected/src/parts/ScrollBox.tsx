/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { ReactNode, useEffect, useRef, useState } from 'react';
import { useTableStyles } from './useTableStyles';

/**
 * Around a table that may be wider than its card. Where it is, the box scrolls
 * with the keyboard too and is named by the table's caption; where all of it
 * is in sight, it is no further stop on the way.
 */
export function ScrollBox(props: { className?: string; children: ReactNode }) {
  const { className = '', children } = props;
  const table = useTableStyles();
  const box = useRef<HTMLDivElement>(null);
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    const element = box.current;
    if (!element) {
      return undefined;
    }
    const look = () =>
      setScrolls(
        element.scrollWidth > element.clientWidth ||
          element.scrollHeight > element.clientHeight,
      );
    const observer = new ResizeObserver(look);
    observer.observe(element);
    // its table grows with its rows
    for (const child of element.children) {
      observer.observe(child);
    }
    look();
    return () => observer.disconnect();
  }, []);
  const name = box.current?.querySelector('caption')?.textContent ?? undefined;
  return (
    <div
      ref={box}
      className={`${table.scroll} ${className}`}
      role={scrolls ? 'region' : undefined}
      aria-label={scrolls ? name : undefined}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolls, WCAG 2.1.1
      tabIndex={scrolls ? 0 : undefined}
    >
      {children}
    </div>
  );
}
