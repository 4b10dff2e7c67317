/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/** How a line looks: told apart by its dashes as well as by its colour. */
export interface LineLook {
  color: string;
  dash: string;
  width: number;
}

/** A line of a chart; its values stand beside the days of the chart. */
export interface ChartLine {
  id: string;
  label: string;
  look: LineLook;
  values: (number | undefined)[];
  /**
   * Number of the stretch that each day belongs to: values of different
   * stretches cannot be compared, so no line joins them.
   */
  stretches?: number[];
  /** Where each of its points leads; beside the days of the chart. */
  links?: (string | undefined)[];
}

/** Makes the link to the list behind a figure of a day. */
export type LinkOfDay = (point: {
  day: string;
  figure?: 'score' | 'high' | 'medium' | 'coverage' | 'entities';
  /** Id of a line; the overall one by default. */
  line?: string;
  /** Of the entities that were there on both of these days. */
  alike?: { from: string; to: string };
}) => string | undefined;

/** Something that happened between two points and moves a line. */
export interface ChartMarker {
  day: string;
  kind: 'catalogue' | 'entities';
  label: string;
}

/** A column of the table and of the file that stand for a chart. */
export interface ChartColumn {
  label: string;
  /** Beside the days of the chart; empty where there is nothing. */
  cells: string[];
  isText?: boolean;
  /** Where each of its figures leads; beside the days of the chart. */
  links?: (string | undefined)[];
}

/** All that a chart shows, the same for picture, table and file. */
export interface ChartData {
  /** `YYYY-MM-DD`, oldest first. */
  days: string[];
  lines: ChartLine[];
  /** From proven to possible, behind the lines. */
  band?: { color: string; values: [number, number][] };
  markers: ChartMarker[];
  columns: ChartColumn[];
  /** Scores end at 100, counts where they end. */
  isScore: boolean;
}
