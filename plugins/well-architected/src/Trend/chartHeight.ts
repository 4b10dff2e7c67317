/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/** Of a chart in pixels; its placeholder is as high. */
export const CHART_HEIGHT = 280;
